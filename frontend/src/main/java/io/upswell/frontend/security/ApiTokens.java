package io.upswell.frontend.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tokens with which programs act for a login. Only their hashes are kept. */
@Repository
class ApiTokens {

    static final String PREFIX = "upw_";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return the token, readable this once */
    String create(UUID id, String username, String name) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("insert into frontend.api_token (id, username, name, hash, created_at) values (?, ?, ?, ?, ?)")
                .params(id, username, name, hash(token), OffsetDateTime.now(clock))
                .update();
        return token;
    }

    boolean revoke(UUID id, String username) {
        return jdbc.sql("delete from frontend.api_token where id = ? and username = ?")
                        .params(id, username)
                        .update()
                > 0;
    }

    Optional<String> usernameOf(String token) {
        return jdbc.sql("select username from frontend.api_token where hash = ?")
                .param(hash(token))
                .query(String.class)
                .optional();
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
