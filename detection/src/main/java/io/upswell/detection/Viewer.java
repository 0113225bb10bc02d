package io.upswell.detection;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who is looking. The principal of Spring Security's {@code Authentication} implements it, so that every service
 * decides for itself, whichever way the call came in (page, GraphQL, Slack button).
 */
public interface Viewer {

    String username();

    /** The name that others read, such as "Casey Lindqvist". */
    String displayName();

    Role role();

    /** Usernames of the own team, the viewer's own included; a manager sees what belongs to any of them. */
    Set<String> team();

    /** Whether this viewer may see what belongs to {@code owner}; what nobody owns is for managers and admins. */
    default boolean sees(@Nullable String owner) {
        return switch (role()) {
            case ADMIN -> true;
            case MANAGER -> owner == null || team().contains(owner);
            case CSM, SALES -> username().equals(owner);
        };
    }

    /** Whether this viewer may see an account of this CSM and sales rep: either being theirs is enough. */
    default boolean seesAccount(@Nullable String csm, @Nullable String salesRep) {
        return sees(csm) || sees(salesRep);
    }

    /**
     * The usernames whose accounts this viewer may see, for use in a query.
     *
     * @return {@code null} when there is no restriction (admin)
     */
    default @Nullable Set<String> ownersInSight() {
        return switch (role()) {
            case ADMIN -> null;
            case MANAGER -> team();
            case CSM, SALES -> Set.of(username());
        };
    }

    /**
     * The viewer of the current call.
     *
     * @throws Refusal.Unauthenticated when nobody is signed in
     */
    static Viewer current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Viewer viewer) {
            return viewer;
        }
        throw new Refusal.Unauthenticated();
    }
}
