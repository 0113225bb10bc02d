package io.upswell.opportunities.domain;

import io.upswell.detection.Role;
import io.upswell.detection.Viewer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose opportunities are in sight.
 *
 * @param owners usernames, as CSM or sales rep; {@code null} for everybody's
 * @param unowned whether accounts with neither CSM nor sales rep are, too
 */
public record Sight(@Nullable Set<String> owners, boolean unowned) {

    public static Sight of(Viewer viewer) {
        return new Sight(viewer.ownersInSight(), viewer.role() == Role.MANAGER || viewer.role() == Role.ADMIN);
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
