package io.upswell.frontend.security;

import io.upswell.detection.Role;
import io.upswell.detection.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The principal of everybody who is signed in; its authority is {@code ROLE_} and the role's name. */
record SignedIn(String username, String displayName, Role role, Set<String> team, String passwordHash)
        implements UserDetails, Viewer {

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role));
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    /** Keeps the hash out of logs. */
    @Override
    public String toString() {
        return "%s (%s)".formatted(username, role);
    }
}
