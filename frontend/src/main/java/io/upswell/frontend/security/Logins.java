package io.upswell.frontend.security;

import io.upswell.detection.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Repository;

/** The logins on record. Those of the demo are as good as absent while it is off. */
@Repository
class Logins implements UserDetailsService {

    private static final RowMapper<Login> LOGIN = new DataClassRowMapper<>(Login.class);

    private final JdbcClient jdbc;
    private final boolean demo;

    Logins(JdbcClient jdbc, @Value("${upswell.demo}") boolean demo) {
        this.jdbc = jdbc;
        this.demo = demo;
    }

    Optional<Login> find(String username) {
        return jdbc.sql("select * from frontend.login where username = ? and (not demo or ?)")
                .params(username, demo)
                .query(LOGIN)
                .optional();
    }

    List<Login> all() {
        return jdbc.sql("select * from frontend.login where not demo or ? order by username")
                .param(demo)
                .query(LOGIN)
                .list();
    }

    /** Adds a login, or replaces the one of that name. */
    void save(Login login) {
        jdbc.sql("""
                        insert into frontend.login (username, display_name, email, role, team, password_hash, demo)
                        values (:username, :displayName, :email, :role, :team, :passwordHash, :demo)
                        on conflict (username) do update set display_name = excluded.display_name,
                            email = excluded.email, role = excluded.role, team = excluded.team,
                            password_hash = excluded.password_hash, demo = excluded.demo
                        """)
                .param("username", login.username())
                .param("displayName", login.displayName())
                .param("email", login.email())
                .param("role", login.role().name())
                .param("team", login.team())
                .param("passwordHash", login.passwordHash())
                .param("demo", login.demo())
                .update();
    }

    SignedIn principal(Login login) {
        Set<String> team = login.role() == Role.MANAGER
                ? Set.copyOf(jdbc.sql("select username from frontend.login where team = ?")
                        .param(login.team())
                        .query((row, number) -> row.getString("username"))
                        .list())
                : Set.of(login.username());
        return new SignedIn(login.username(), login.displayName(), login.role(), team, login.passwordHash());
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return find(username).map(this::principal).orElseThrow(() -> new UsernameNotFoundException(username));
    }
}
