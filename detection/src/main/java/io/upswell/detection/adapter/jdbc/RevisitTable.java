package io.upswell.detection.adapter.jdbc;

import io.upswell.detection.domain.Fact;
import io.upswell.detection.domain.FactType;
import io.upswell.detection.domain.Revisits;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts in {@code detection.revisit}; an upload costs one look-up a batch, and more only where signals are open. */
@Repository
class RevisitTable implements Revisits {

    /** A scan that looked longer ago than this was none of today's. */
    private static final Duration RECENTLY = Duration.ofDays(2);

    private final JdbcClient jdbc;

    RevisitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void note(Collection<Fact> written, Instant arrivedAt) {
        Map<FactType, Set<String>> subjects = new EnumMap<>(FactType.class);
        written.forEach(fact ->
                subjects.computeIfAbsent(fact.type(), t -> new TreeSet<>()).add(fact.subject()));
        Set<String> accounts = new TreeSet<>();
        subjects.forEach((type, ids) -> {
            if (RevisitCause.of(type).map(RevisitCause::ofAccount).orElse(false)) {
                accounts.addAll(ids);
            }
        });
        Set<String> withSignals = accounts.isEmpty() ? Set.of() : withSignals(accounts);
        subjects.forEach((type, ids) -> RevisitCause.of(type).ifPresent(cause -> {
            if (cause.ofAccount()) {
                ids.retainAll(withSignals);
            }
            if (!ids.isEmpty()) {
                note(cause, ids, arrivedAt);
            }
        }));
    }

    private Set<String> withSignals(Set<String> accounts) {
        return jdbc.sql(
                        "select distinct account from detection.signal where account = any(:accounts) and ended_at is null")
                .param("accounts", ScanColumns.texts(accounts))
                .query((row, n) -> row.getString("account"))
                .set();
    }

    private void note(RevisitCause cause, Set<String> ids, Instant at) {
        jdbc.sql(cause.sql())
                .param("ids", ScanColumns.texts(ids))
                .param("at", FactScope.timestamp(at))
                .param("recently", FactScope.timestamp(at.minus(RECENTLY)))
                .update();
    }

    @Override
    public void noteWithdrawn(Instant asOf) {
        jdbc.sql("""
                        insert into detection.revisit (account, noted_at)
                        select distinct s.account, cast(:at as timestamptz) from detection.signal s
                         where s.ended_at is null
                           and (select a.deleted from detection.account a
                                 where a.id = s.account and a.arrived_at <= :at order by a.arrived_at desc limit 1)
                         order by 1
                        on conflict do nothing
                        """).param("at", FactScope.timestamp(asOf)).update();
    }

    @Override
    public List<String> take(Instant notedUntil, int most) {
        return jdbc.sql("""
                        delete from detection.revisit where account in (
                          select account from detection.revisit where noted_at <= :until
                          order by account limit :most for update skip locked)
                        returning account
                        """)
                .param("until", ScanColumns.timestamp(notedUntil))
                .param("most", most)
                .query((row, n) -> row.getString("account"))
                .list();
    }

    @Override
    public void forget(Instant notedUntil) {
        jdbc.sql("delete from detection.revisit where noted_at <= :until")
                .param("until", ScanColumns.timestamp(notedUntil))
                .update();
    }
}
