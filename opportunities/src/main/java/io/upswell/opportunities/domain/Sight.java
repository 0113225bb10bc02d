package io.upswell.opportunities.domain;

import io.upswell.detection.Role;
import io.upswell.detection.Viewer;
import io.upswell.opportunities.Holdout;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose opportunities are in sight.
 *
 * @param owners usernames, as CSM or sales rep; {@code null} for everybody's
 * @param unowned whether accounts with neither CSM nor sales rep are, too
 * @param heldOut whether what the holdout leaves out is
 */
public record Sight(@Nullable Set<String> owners, boolean unowned, boolean heldOut) {

    /** Those who lead see what the holdout leaves out; everybody does once there is none. */
    public static Sight of(Viewer viewer, Holdout holdout) {
        boolean leads = viewer.role() == Role.MANAGER || viewer.role() == Role.ADMIN;
        return new Sight(viewer.ownersInSight(), leads, leads || holdout.share() == 0);
    }

    public boolean covers(@Nullable String csm, @Nullable String salesRep) {
        if (owners == null) {
            return true;
        }
        return csm == null && salesRep == null
                ? unowned
                : csm != null && owners.contains(csm) || salesRep != null && owners.contains(salesRep);
    }
}
