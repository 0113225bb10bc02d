package io.upswell.notifications.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.detection.Json;
import io.upswell.notifications.NotificationsTest;
import io.upswell.notifications.domain.Content;
import io.upswell.notifications.domain.Letter;
import io.upswell.notifications.domain.Letters;
import io.upswell.notifications.domain.Outbox;
import io.upswell.notifications.domain.Template;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** One message a second for each person, whichever node sends it. */
@NotificationsTest
class PaceTest {

    /** So far ahead that no round of this context looks for them. */
    private static final Instant NOW = Instant.parse("2046-01-29T09:00:00Z");

    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Autowired
    Outbox outbox;

    @Autowired
    Letters letters;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void fresh() {
        jdbc.sql("delete from notifications.message").update();
        jdbc.sql("delete from notifications.pace").update();
    }

    private void due(String recipient) {
        var letter = new Letter(
                UUID.randomUUID(),
                recipient,
                Template.EXPANSION_SIGNAL_SALES_ALERT,
                1,
                new Json("{}"),
                new Content("text", new Json("[]"), "fingerprint"),
                NOW);
        letter.due(NOW);
        letters.save(letter);
    }

    private int claim(Instant now) {
        return transactions.execute(tx -> outbox.claim(now, LEASE, SECOND, 10)).size();
    }

    @Test
    void nobodyGetsTwoInASecond() {
        for (String recipient : List.of("casey", "casey", "casey", "priya")) {
            due(recipient);
        }
        assertThat(claim(NOW)).isEqualTo(2);
        assertThat(claim(NOW.plusMillis(900))).isZero();
        assertThat(claim(NOW.plusSeconds(1))).isEqualTo(1);
        assertThat(claim(NOW.plusSeconds(2))).isEqualTo(1);
        assertThat(claim(NOW.plusSeconds(3))).isZero();
    }

    @Test
    void manyNodesAtOnceKeepThePaceToo() throws Exception {
        for (int i = 0; i < 20; i++) {
            due("casey");
        }
        int claimed = 0;
        try (var nodes = Executors.newFixedThreadPool(8)) {
            var done = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 16; i++) {
                done.add(nodes.submit(() -> claim(NOW)));
            }
            for (var one : done) {
                claimed += one.get();
            }
        }
        assertThat(claimed).isEqualTo(1);
    }
}
