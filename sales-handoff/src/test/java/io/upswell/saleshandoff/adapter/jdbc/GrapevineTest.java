package io.upswell.saleshandoff.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.upswell.saleshandoff.HandoffFeed;
import io.upswell.saleshandoff.HandoffFeed.Change;
import io.upswell.saleshandoff.HandoffTest;
import io.upswell.saleshandoff.domain.Grapevine;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A second node on the same database. */
@HandoffTest
class GrapevineTest {

    private final Grapevine here;
    private final HandoffFeed feed;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final NotifyGrapevine there;
    private final List<Change> heardThere = new CopyOnWriteArrayList<>();

    GrapevineTest(
            Grapevine here,
            HandoffFeed feed,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            JdbcConnectionDetails database,
            JsonMapper json) {
        this.here = here;
        this.feed = feed;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.there = new NotifyGrapevine(jdbc, database, json);
    }

    @BeforeEach
    void join() {
        there.listen(heardThere::add);
        there.start();
        // It hears nothing before it listens.
        Change hello = change();
        await().until(() -> {
            tell(here, hello);
            return heardThere.contains(hello);
        });
    }

    @AfterEach
    void leave() {
        there.stop();
    }

    @Test
    void theOtherNodeHearsWhatWasCommittedAndNothingElse() {
        Change undone = change();
        transaction.executeWithoutResult(status -> {
            here.tell(undone);
            status.setRollbackOnly();
        });
        Change done = change();
        tell(here, done);
        await().until(() -> heardThere.contains(done));
        assertThat(heardThere).doesNotContain(undone);
    }

    @Test
    void whatTheOtherNodeTellsReachesThoseWhoFollowHere() throws Exception {
        List<Change> followed = new CopyOnWriteArrayList<>();
        Change told = change();
        try (var subscription = feed.subscribe(followed::add)) {
            tell(there, told);
            await().until(() -> followed.contains(told));
        }
        assertThat(heardThere).as("nobody hears themselves").doesNotContain(told);
    }

    @Test
    void aBrokenConnectionIsReplaced() {
        jdbc.sql("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                         where query = 'listen upswell_handoffs' and datname = current_database()
                        """).query().listOfRows();
        Change later = change();
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            tell(here, later);
            return heardThere.contains(later);
        });
    }

    @Test
    void whatNobodyCanReadIsPassedOver() {
        jdbc.sql("select 1 from pg_notify('upswell_handoffs', 'no change')")
                .query()
                .listOfRows();
        Change later = change();
        tell(here, later);
        await().until(() -> heardThere.contains(later));
    }

    private void tell(Grapevine by, Change change) {
        transaction.executeWithoutResult(status -> by.tell(change));
    }

    private static Change change() {
        return new Change(UUID.randomUUID(), "casey", "sam");
    }
}
