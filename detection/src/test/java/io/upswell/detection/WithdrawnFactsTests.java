package io.upswell.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.Facts;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A fact that is taken back is gone from then on, and was there until then. */
@DetectionTest
class WithdrawnFactsTests {

    private static final Instant SENT = Instant.parse("2026-01-20T08:00:00Z");
    private static final Instant BETWEEN = Instant.parse("2026-01-21T08:00:00Z");
    private static final Instant WITHDRAWN = Instant.parse("2026-01-22T08:00:00Z");
    private static final Instant AFTER = Instant.parse("2026-01-23T08:00:00Z");

    private static final String ACCOUNT = """
            {"type":"account","id":"acc","limits":{"api_calls":10}}
            """;

    @Autowired
    FactUploads uploads;

    @Autowired
    Facts facts;

    @BeforeEach
    void anAccount() {
        uploads.forgetAll();
        uploads.send(SENT, ACCOUNT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"usage\",\"account\":\"acc\",\"metric\":\"api_calls\",\"date\":\"2026-01-19\",\"value\":5}",
                "{\"type\":\"user\",\"account\":\"acc\",\"id\":\"u\",\"department\":\"Sales\",\"last_seen\":\"2026-01-19\"}",
                "{\"type\":\"feature_visit\",\"account\":\"acc\",\"feature\":\"f\",\"user\":\"u\",\"at\":\"2026-01-19T10:00:00Z\"}",
                "{\"type\":\"conversation\",\"account\":\"acc\",\"id\":\"c\",\"channel\":\"chat\",\"occurred_at\":\"2026-01-19T10:00:00Z\"}",
                "{\"type\":\"product\",\"id\":\"p\",\"name\":\"P\",\"annual_price\":7}"
            })
    void isGoneFromThenOnAndMayComeBack(String line) {
        String without = told(BETWEEN);
        uploads.send(SENT, line + "\n");
        String with = told(BETWEEN);
        uploads.send(WITHDRAWN, line.replace("}", ",\"deleted\":true}") + "\n");

        assertThat(with).isNotEqualTo(without);
        assertThat(told(BETWEEN)).isEqualTo(with);
        assertThat(told(AFTER)).isEqualTo(without);

        uploads.send(AFTER, line + "\n");
        assertThat(told(AFTER)).isEqualTo(with);
    }

    @Test
    void onlyTheKeyIsNeededAndTwiceIsOnce() {
        String withdrawal = """
                {"type":"conversation","account":"acc","id":"c","deleted":true}
                """;
        uploads.send(SENT, """
                {"type":"conversation","account":"acc","id":"c","channel":"chat","occurred_at":"2026-01-19T10:00:00Z"}
                """);

        assertThat(uploads.send(WITHDRAWN, withdrawal).warnings()).isEmpty();
        String once = uploads.everything();
        uploads.send(AFTER, withdrawal);

        assertThat(uploads.everything()).isEqualTo(once);
    }

    @Test
    void anAccountIsNotLookedAtAnyMore() {
        uploads.send(WITHDRAWN, """
                {"type":"account","id":"acc","deleted":true}
                """);

        assertThat(facts.accounts(BETWEEN)).containsExactly("acc");
        assertThat(facts.accounts(AFTER)).isEmpty();
        assertThat(facts.load("acc", "acc", AFTER).accounts()).isEmpty();
    }

    @Test
    void whatIsNoYesOrNoIsRefused() {
        var receipt = uploads.send("""
                {"type":"account","id":"acc"}
                {"type":"account","id":"acc","deleted":"maybe"}
                """);

        assertThat(receipt.rejected()).isEqualTo(1);
        assertThat(receipt.errors().getFirst().reason()).startsWith("deleted: must be true or false");
    }

    /** What a scan would look at, but for the instant itself. */
    private String told(Instant asOf) {
        AccountFacts told = facts.load("acc", "acc", asOf).accounts().getFirst();
        var usage = new StringBuilder();
        told.usage().forEach(one -> usage.append(one.metric()).append(java.util.Arrays.toString(one.values())));
        return usage + " " + told.users() + told.visits() + told.conversations() + told.priceBook();
    }
}
