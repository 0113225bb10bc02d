package io.upswell.notifications.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature;
import io.upswell.notifications.NotificationsTest;
import io.upswell.notifications.domain.SeenRequests;
import io.upswell.notifications.domain.SigningSecret;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import test.upswell.TestClock;

@NotificationsTest
class SlackSignaturesTest {

    /** The example of Slack's own documentation. */
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    private static final String TIMESTAMP = "1531420618";
    private static final String BODY = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
            + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
            + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J"
            + "%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
            + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
    private static final String SIGNATURE = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

    private static final Instant SIGNED = Instant.ofEpochSecond(Long.parseLong(TIMESTAMP));

    @Autowired
    SeenRequests seen;

    @Autowired
    JdbcClient jdbc;

    private final TestClock clock = new TestClock();
    private SlackSignatures signatures;

    @BeforeEach
    void fresh() {
        jdbc.sql("delete from notifications.slack_request").update();
        clock.set(SIGNED);
        signatures = new SlackSignatures(new SigningSecret(SECRET), seen, clock);
    }

    @Test
    void takesTheExampleOfSlacksDocumentation() {
        assertThat(signatures.accept(TIMESTAMP, BODY, SIGNATURE)).isTrue();
    }

    @Test
    void takesFourMinutesButNotSix() {
        clock.set(SIGNED.plus(Duration.ofMinutes(6)));
        assertThat(signatures.accept(TIMESTAMP, BODY, SIGNATURE)).isFalse();
        clock.set(SIGNED.plus(Duration.ofMinutes(4)));
        assertThat(signatures.accept(TIMESTAMP, BODY, SIGNATURE)).isTrue();
    }

    @Test
    void refusesAReplay() {
        assertThat(signatures.accept(TIMESTAMP, BODY, SIGNATURE)).isTrue();
        assertThat(signatures.accept(TIMESTAMP, BODY, SIGNATURE)).isFalse();
    }

    @Test
    void refusesAnAlteredBody() {
        assertThat(signatures.accept(TIMESTAMP, BODY.replace("roadrunner", "coyote"), SIGNATURE))
                .isFalse();
    }

    @Test
    void refusesAnotherSecret() {
        String forged = new SlackSignature.Generator("another secret").generate(TIMESTAMP, BODY);
        assertThat(signatures.accept(TIMESTAMP, BODY, forged)).isFalse();
    }

    @Test
    void refusesWhatLacksATimestampOrASignature() {
        assertThat(signatures.accept(null, BODY, SIGNATURE)).isFalse();
        assertThat(signatures.accept(TIMESTAMP, BODY, null)).isFalse();
        assertThat(signatures.accept("yesterday", BODY, SIGNATURE)).isFalse();
    }

    @Test
    void withoutASecretNobodyCanSign() {
        assertThat(new SlackSignatures(new SigningSecret(""), seen, clock).accept(TIMESTAMP, BODY, SIGNATURE))
                .isFalse();
    }
}
