package io.upswell.saleshandoff.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    private static final Instant NOW = Instant.ofEpochMilli(1_769_680_800_000L);
    private static final String URL = "https://upswell.example/crm/webhooks/hubspot";
    private static final String BODY = "[{\"objectId\":123,\"subscriptionType\":\"deal.propertyChange\"}]";

    private final Signatures signatures = new Signatures(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void acceptsWhatWasSignedAndNothingElse() {
        String stamp = Long.toString(NOW.toEpochMilli());
        String right = sign(stamp);
        assertThat(signatures.genuine("secret", URL, BODY, stamp, right)).isTrue();
        assertThat(signatures.genuine("another", URL, BODY, stamp, right)).isFalse();
        assertThat(signatures.genuine("secret", URL + "/x", BODY, stamp, right)).isFalse();
        assertThat(signatures.genuine("secret", URL, BODY + " ", stamp, right)).isFalse();
        assertThat(signatures.genuine("secret", URL, BODY, stamp, null)).isFalse();
        assertThat(signatures.genuine("secret", URL, BODY, null, right)).isFalse();
        assertThat(signatures.genuine("secret", URL, BODY, "soon", right)).isFalse();
    }

    @Test
    void refusesWhatIsOlderThanFiveMinutes() {
        String old = Long.toString(NOW.minusSeconds(301).toEpochMilli());
        assertThat(signatures.genuine("secret", URL, BODY, old, sign(old))).isFalse();
        String recent = Long.toString(NOW.minusSeconds(299).toEpochMilli());
        assertThat(signatures.genuine("secret", URL, BODY, recent, sign(recent)))
                .isTrue();
    }

    @Test
    void signsTheCharactersThatAnAddressEncodes() {
        assertThat(Signatures.decoded("https://a/b?c=%3A%2f%40%20")).isEqualTo("https://a/b?c=:/@%20");
    }

    private static String sign(String stamp) {
        return new String(Signatures.sign("secret", "POST" + URL + BODY + stamp), StandardCharsets.US_ASCII);
    }
}
