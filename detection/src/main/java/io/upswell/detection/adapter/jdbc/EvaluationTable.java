package io.upswell.detection.adapter.jdbc;

import io.upswell.detection.DataHealth;
import io.upswell.detection.Evaluation;
import io.upswell.detection.SignalType;
import io.upswell.detection.domain.Evaluations;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The latest evaluations in {@code detection.evaluation}, one row an account. */
@Repository
class EvaluationTable implements Evaluations {

    private static final TypeReference<List<Evaluation>> OUTCOMES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectReader reader;
    private final ObjectWriter writer;

    EvaluationTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.reader = json.readerFor(OUTCOMES);
        this.writer = json.writerFor(OUTCOMES);
    }

    @Override
    public Map<String, List<Evaluation>> latest(Collection<String> accounts) {
        Map<String, List<Evaluation>> latest = new HashMap<>();
        jdbc.sql("select account, outcomes from detection.evaluation where account = any(:accounts)")
                .param("accounts", ScanColumns.texts(accounts))
                .query(row -> {
                    latest.put(row.getString("account"), reader.readValue(row.getString("outcomes")));
                });
        return latest;
    }

    @Override
    public Map<String, Kept> kept(Collection<String> accounts) {
        Map<String, Kept> kept = new HashMap<>();
        jdbc.sql("select account, as_of, terms from detection.evaluation where account = any(:accounts)")
                .param("accounts", ScanColumns.texts(accounts))
                .query(row -> {
                    Instant asOf = row.getObject("as_of", OffsetDateTime.class).toInstant();
                    kept.put(row.getString("account"), new Kept(asOf, row.getObject("terms", UUID.class)));
                });
        return kept;
    }

    @Override
    public List<DataHealth.NotEvaluable> notEvaluable(int limit) {
        return jdbc.sql("""
                        select o.value ->> 'rule' as rule, o.value ->> 'reason' as reason,
                          count(distinct e.account) as accounts
                        from detection.evaluation e, jsonb_array_elements(e.outcomes) o
                        where o.value ->> 'outcome' = 'NOT_EVALUABLE'
                        group by 1, 2 order by 3 desc, 1, 2 limit :limit
                        """)
                .param("limit", limit)
                .query((row, n) -> new DataHealth.NotEvaluable(
                        SignalType.valueOf(row.getString("rule").toUpperCase(Locale.ROOT)),
                        row.getString("reason"),
                        row.getInt("accounts")))
                .list();
    }

    @Override
    public void write(UUID scan, Instant asOf, Collection<Judgement> judgements) {
        jdbc.sql("""
                        insert into detection.evaluation (account, scan, as_of, outcomes, terms)
                        select n.account, :scan, :at, n.outcomes::jsonb, n.terms
                        from unnest(:accounts, :outcomes, :terms::uuid[]) as n (account, outcomes, terms)
                        on conflict (account) do update
                        set scan = excluded.scan, as_of = excluded.as_of, outcomes = excluded.outcomes,
          terms = excluded.terms
                        where evaluation.as_of <= excluded.as_of
                        """)
                .param("scan", scan)
                .param("at", ScanColumns.timestamp(asOf))
                .param(
                        "accounts",
                        ScanColumns.texts(
                                judgements.stream().map(Judgement::account).toList()))
                .param(
                        "terms",
                        ScanColumns.texts(
                                judgements.stream().map(Judgement::terms).toList()))
                .param(
                        "outcomes",
                        judgements.stream()
                                .map(one -> writer.writeValueAsString(one.evaluations()))
                                .toArray(String[]::new))
                .update();
    }
}
