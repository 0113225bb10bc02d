package io.upswell.frontend.demo;

import io.upswell.detection.Role;
import io.upswell.detection.Viewer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** In whose name the demo's facts come in and its people decide. */
public record DemoPerson(String username, String displayName, Role role) implements Viewer {

    public static final DemoPerson ADMIN = new DemoPerson("admin", "Demo", Role.ADMIN);

    @Override
    public Set<String> team() {
        return Set.of(username);
    }

    /** Does it as this person and leaves the thread as it was. */
    public <T> T act(Callable<T> action) throws Exception {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext mine = SecurityContextHolder.createEmptyContext();
        mine.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(this, null, List.of()));
        SecurityContextHolder.setContext(mine);
        try {
            return action.call();
        } finally {
            SecurityContextHolder.clearContext();
            if (before.getAuthentication() != null) {
                SecurityContextHolder.setContext(before);
            }
        }
    }
}
