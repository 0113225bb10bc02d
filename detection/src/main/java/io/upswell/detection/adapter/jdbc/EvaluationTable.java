package io.upswell.detection.adapter.jdbc;

import io.upswell.detection.Evaluation;
import io.upswell.detection.domain.Evaluations;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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
    public Map<String, Instant> asOf(Collection<String> accounts) {
        Map<String, Instant> asOf = new HashMap<>();
        jdbc.sql("select account, as_of from detection.evaluation where account = any(:accounts)")
                .param("accounts", ScanColumns.texts(accounts))
                .query(row -> {
                    asOf.put(
                            row.getString("account"),
                            row.getObject("as_of", OffsetDateTime.class).toInstant());
                });
        return asOf;
    }

    @Override
    public void write(UUID scan, Instant asOf, Map<String, List<Evaluation>> evaluations) {
        List<String> accounts = List.copyOf(evaluations.keySet());
        jdbc.sql("""
                        insert into detection.evaluation (account, scan, as_of, outcomes)
                        select n.account, :scan, :at, n.outcomes::jsonb from unnest(:accounts, :outcomes) as n (account, outcomes)
                        on conflict (account) do update
                        set scan = excluded.scan, as_of = excluded.as_of, outcomes = excluded.outcomes
                        where evaluation.as_of <= excluded.as_of
                        """)
                .param("scan", scan)
                .param("at", ScanColumns.timestamp(asOf))
                .param("accounts", ScanColumns.texts(accounts))
                .param(
                        "outcomes",
                        accounts.stream()
                                .map(account -> writer.writeValueAsString(evaluations.get(account)))
                                .toArray(String[]::new))
                .update();
    }
}
