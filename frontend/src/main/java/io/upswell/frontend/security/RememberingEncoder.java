package io.upswell.frontend.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * BCrypt that remembers, in this process only and under a key of its own, which password last fitted a hash. HTTP
 * Basic sends the password with every call, and BCrypt is slow on purpose.
 */
final class RememberingEncoder implements PasswordEncoder {

    private final PasswordEncoder bcrypt = new BCryptPasswordEncoder();
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();
    private final SecretKeySpec key;

    RememberingEncoder() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, "HmacSHA256");
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence rawPassword) {
        return bcrypt.encode(rawPassword);
    }

    @Override
    public boolean matches(@Nullable CharSequence rawPassword, @Nullable String encodedPassword) {
        if (rawPassword == null || encodedPassword == null) {
            return false;
        }
        byte[] digest = digest(rawPassword);
        byte[] remembered = known.get(encodedPassword);
        if (remembered != null && MessageDigest.isEqual(remembered, digest)) {
            return true;
        }
        boolean fits = bcrypt.matches(rawPassword, encodedPassword);
        if (fits) {
            known.put(encodedPassword, digest);
        }
        return fits;
    }

    private byte[] digest(CharSequence password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(password.toString().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
