package io.upswell.opportunities.application;

import static io.upswell.opportunities.Example.AS_OF;
import static io.upswell.opportunities.Example.FEATURE;
import static io.upswell.opportunities.Example.USAGE;
import static io.upswell.opportunities.Example.account;
import static io.upswell.opportunities.Example.detected;
import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.detection.SignalDetected;
import io.upswell.opportunities.Events;
import io.upswell.opportunities.OpportunitiesTest;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Events a second from SignalDetected to the saved opportunity with its task and its own events. Beside it, as many
 * single transactions a second that only insert a row of the same size into a bare table.
 */
@Tag("benchmark")
@OpportunitiesTest
class IntakeBenchmark {

    private static final int ACCOUNTS = 5_000;

    @Autowired
    private Events events;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void assessesAPortfolio() {
        events.publish(storm("warm-up", 500));
        String snapshot = jdbc.sql("select snapshot::text from opportunities.expansion_opportunities limit 1")
                .query(String.class)
                .single();

        SignalDetected[] storm = storm("bench", ACCOUNTS);
        long start = System.nanoTime();
        events.publish(storm);
        double ours = ACCOUNTS / seconds(start);
        assertThat(jdbc.sql(
                                "select count(*) from opportunities.expansion_opportunities where account_id like 'bench-%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(ACCOUNTS);

        jdbc.sql("create table public.bare (id uuid, snapshot text)").update();
        start = System.nanoTime();
        for (int n = 0; n < ACCOUNTS; n++) {
            jdbc.sql("insert into public.bare values (?, ?)")
                    .param(UUID.randomUUID())
                    .param(snapshot)
                    .update();
        }
        double reference = ACCOUNTS / seconds(start);
        System.out.printf(
                Locale.ROOT,
                "SignalDetected to opportunity (events/s), %.0f, %.0f, %.2f%n",
                ours,
                reference,
                ours / reference);
    }

    private static SignalDetected[] storm(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(n ->
                        detected(account(prefix + "-" + n, "Account " + n, "75000", 45, 37), AS_OF, 1, USAGE, FEATURE))
                .toArray(SignalDetected[]::new);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
