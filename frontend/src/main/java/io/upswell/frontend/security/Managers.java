package io.upswell.frontend.security;

import io.upswell.detection.Role;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Everybody who leads a team, for work that is done on their behalf. */
@Component
public class Managers {

    private final Logins logins;

    Managers(Logins logins) {
        this.logins = logins;
    }

    /** Does the work once for each, seeing what that manager sees. */
    public void each(Work work) {
        List<SignedIn> managers = logins.all().stream()
                .filter(login -> login.role() == Role.MANAGER)
                .map(logins::principal)
                .toList();
        SecurityContext before = SecurityContextHolder.getContext();
        try {
            for (SignedIn manager : managers) {
                SecurityContext theirs = SecurityContextHolder.createEmptyContext();
                theirs.setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(manager, null, manager.getAuthorities()));
                SecurityContextHolder.setContext(theirs);
                work.on(manager.username());
            }
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** What is done on a manager's behalf. */
    @FunctionalInterface
    public interface Work {
        void on(String username);
    }
}
