package io.upswell.saleshandoff.adapter.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * HMAC-SHA-256 in base64 over method, address, body and timestamp, not older than five minutes: HubSpot's signature v3,
 * and the one of the generic webhook, where the address is the path alone.
 *
 * @see <a href="https://developers.hubspot.com/docs/apps/legacy-apps/authentication/validating-requests">Validating
 *     requests: v3 request signature</a>
 */
record Signatures(Clock clock) {

    private static final Duration OLDEST = Duration.ofMinutes(5);

    /** These are signed as the characters that they stand for. */
    private static final Map<String, String> DECODED = Map.ofEntries(
            Map.entry("%3A", ":"),
            Map.entry("%2F", "/"),
            Map.entry("%3F", "?"),
            Map.entry("%40", "@"),
            Map.entry("%21", "!"),
            Map.entry("%24", "$"),
            Map.entry("%27", "'"),
            Map.entry("%28", "("),
            Map.entry("%29", ")"),
            Map.entry("%2A", "*"),
            Map.entry("%2C", ","),
            Map.entry("%3B", ";"));

    /** @param timestamp milliseconds since 1970 */
    boolean genuine(
            String secret, String address, String body, @Nullable String timestamp, @Nullable String signature) {
        return timestamp != null
                && signature != null
                && fresh(timestamp)
                && MessageDigest.isEqual(
                        sign(secret, "POST" + decoded(address) + body + timestamp),
                        signature.getBytes(StandardCharsets.US_ASCII));
    }

    private boolean fresh(String timestamp) {
        return timestamp.matches("\\d{1,15}")
                && Duration.between(Instant.ofEpochMilli(Long.parseLong(timestamp)), clock.instant())
                                .abs()
                                .compareTo(OLDEST)
                        <= 0;
    }

    static String decoded(String address) {
        String result = address;
        for (Map.Entry<String, String> character : DECODED.entrySet()) {
            result = result.replace(character.getKey(), character.getValue())
                    .replace(character.getKey().toLowerCase(Locale.ROOT), character.getValue());
        }
        return result;
    }

    static byte[] sign(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encode(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
    }
}
