package io.upswell.detection.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.detection.DetectionTest;
import io.upswell.detection.FactUploads;
import io.upswell.detection.domain.Facts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestContextManager;
import test.upswell.TestClock;

/** Cutting off the future never changes the past: what arrives later is not seen by a scan as of before. */
class AsOfProperties {

    private static final Instant AS_OF = TestClock.START;
    private static final LocalDate TODAY = LocalDate.parse("2026-01-29");

    /** The module, as the other tests of it have it. */
    @DetectionTest
    static class Module {
        @Autowired
        FactUploads uploads;

        @Autowired
        Facts facts;

        @Autowired
        Reading reading;

        @Autowired
        Judging judging;

        @Autowired
        TestClock clock;
    }

    private static final Module MODULE = new Module();

    @BeforeContainer
    static void start() throws Exception {
        new TestContextManager(Module.class).prepareTestInstance(MODULE);
    }

    @Property(tries = 12)
    void whatArrivesLaterChangesNoEarlierEvaluation(
            @ForAll @Size(min = 1, max = 30) List<@From("lateFact") String> late) {
        MODULE.clock.set(AS_OF.plus(Duration.ofDays(9)));
        MODULE.uploads.forgetAll();
        MODULE.uploads.send(AS_OF.minusSeconds(60), known());
        String before = evaluation();

        var receipt = MODULE.uploads.send(AS_OF.plusSeconds(1), String.join("\n", late));

        assertThat(receipt.errors()).isEmpty();
        assertThat(before).contains("FIRED", "NOT_EVALUABLE");
        assertThat(evaluation()).isEqualTo(before);
    }

    @Provide
    Arbitrary<String> lateFact() {
        Arbitrary<String> days = Arbitraries.integers()
                .between(-5, 100)
                .map(ago -> TODAY.minusDays(ago).toString());
        Arbitrary<Integer> amounts = Arbitraries.integers().between(0, 90_000);
        Arbitrary<String> deleted = Arbitraries.of("", ",\"deleted\":true");
        return Combinators.combine(Arbitraries.of(LATE), days, amounts, deleted)
                .as((line, day, amount, gone) -> line.replace("DAY", day)
                        .replace("AMOUNT", amount.toString())
                        .replace("}END", gone + "}"));
    }

    private static final List<String> LATE = List.of(
            "{\"type\":\"usage\",\"account\":\"a\",\"metric\":\"api_calls\",\"date\":\"DAY\",\"value\":AMOUNT}END",
            "{\"type\":\"user\",\"account\":\"a\",\"id\":\"u1\",\"department\":\"Legal\",\"first_seen\":\"DAY\"}END",
            "{\"type\":\"user\",\"account\":\"a\",\"id\":\"uAMOUNT\",\"department\":\"Legal\",\"last_seen\":\"DAY\"}END",
            "{\"type\":\"account\",\"id\":\"a\",\"plan\":\"pro\",\"limits\":{\"api_calls\":AMOUNT},\"contracted_seats\":1}END",
            "{\"type\":\"plan\",\"id\":\"pro\",\"limits\":{\"api_calls\":AMOUNT}}END",
            "{\"type\":\"product\",\"id\":\"aa\",\"name\":\"Other\"}END",
            "{\"type\":\"metric\",\"id\":\"api_calls\",\"kind\":\"gauge\"}END",
            "{\"type\":\"feature_visit\",\"account\":\"a\",\"feature\":\"cohorts\",\"user\":\"u1\",\"at\":\"DAYT09:00:00Z\"}END",
            "{\"type\":\"conversation\",\"account\":\"a\",\"id\":\"c1\",\"channel\":\"chat\",\"occurred_at\":\"DAYT09:00:00Z\",\"segments\":[{\"side\":\"customer\",\"text\":\"We cancel our contract.\"}]}END");

    /** An account whose usage nears its limit, with a person and a conversation. */
    private static String known() {
        String usage = IntStream.range(0, 100)
                .mapToObj(ago ->
                        "{\"type\":\"usage\",\"account\":\"a\",\"metric\":\"api_calls\",\"date\":\"%s\",\"value\":%d}"
                                .formatted(TODAY.minusDays(ago), 32_000 - 20 * ago))
                .collect(Collectors.joining("\n"));
        return """
                {"type":"plan","id":"pro","name":"Pro","rank":1,"limits":{"api_calls":1000000}}
                {"type":"product","id":"aa","name":"Advanced Analytics","annual_price":30000,"features":["cohorts"]}
                {"type":"metric","id":"api_calls","name":"API calls","kind":"counter","period":"rolling_30d"}
                {"type":"account","id":"a","name":"Acme","plan":"pro"}
                {"type":"user","account":"a","id":"u1","department":"Sales","first_seen":"2025-03-01","last_seen":"2026-01-28"}
                {"type":"conversation","account":"a","id":"c1","channel":"chat","occurred_at":"2026-01-27T09:00:00Z","segments":[{"side":"customer","text":"What would Advanced Analytics cost us?"}]}
                """ + usage;
    }

    private static String evaluation() {
        var skipped = new HashMap<String, String>();
        Facts.Chunk chunk = MODULE.facts.load("a", "a", AS_OF);
        var judged = MODULE.judging.judge(MODULE.reading.read(chunk.accounts(), skipped), skipped);
        return judged.stream()
                .map(one -> one.evaluations() + "\n" + one.found())
                .collect(Collectors.joining("\n", chunk.unreadable() + " " + skipped + "\n", ""));
    }
}
