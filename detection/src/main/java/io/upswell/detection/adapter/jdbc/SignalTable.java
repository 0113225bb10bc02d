package io.upswell.detection.adapter.jdbc;

import io.upswell.detection.Evidence;
import io.upswell.detection.Signal;
import io.upswell.detection.SignalType;
import io.upswell.detection.domain.Signals;
import io.upswell.detection.domain.StandingSignal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The signals in {@code detection.signal}, read and written for many accounts at once. */
@Repository
class SignalTable implements Signals {

    private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final ObjectReader reader;
    private final ObjectWriter writer;

    SignalTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.reader = json.readerFor(EVIDENCE);
        this.writer = json.writerFor(EVIDENCE);
    }

    @Override
    public Map<String, List<Signal>> open(Collection<String> accounts) {
        Map<String, List<Signal>> open = new LinkedHashMap<>();
        standing(accounts, NEVER)
                .forEach((account, standing) -> open.put(
                        account, standing.stream().map(StandingSignal::signal).toList()));
        return open;
    }

    @Override
    public Map<String, List<StandingSignal>> standing(Collection<String> accounts, Instant endedAfter) {
        Map<String, List<StandingSignal>> byAccount = new LinkedHashMap<>();
        jdbc.sql("""
                        select id, account, type, subject, details, source, strength, announced_strength,
                          announced_size, detected_at, evidence, rule_version, ended_at
                        from detection.signal
                        where account = any(:accounts) and (ended_at is null or ended_at > :endedAfter)
                        order by account, strength desc, type, subject
                        """)
                .param("accounts", accounts.toArray(String[]::new))
                .param("endedAfter", ScanColumns.timestamp(endedAfter))
                .query((row, n) -> read(row))
                .list()
                .forEach(standing -> byAccount
                        .computeIfAbsent(standing.account(), a -> new ArrayList<>())
                        .add(standing));
        return byAccount;
    }

    @Override
    public Map<String, List<Comeback>> comebacks(Collection<String> accounts, Instant endedAfter) {
        Map<String, List<Comeback>> comebacks = new HashMap<>();
        jdbc.sql("""
                        select account, type, subject, came_back_from from detection.signal
                        where account = any(:accounts) and ended_at is null and came_back_from > :endedAfter
                        """)
                .param("accounts", accounts.toArray(String[]::new))
                .param("endedAfter", ScanColumns.timestamp(endedAfter))
                .query(row -> {
                    comebacks
                            .computeIfAbsent(row.getString("account"), a -> new ArrayList<>())
                            .add(new Comeback(
                                    SignalType.valueOf(row.getString("type")),
                                    row.getString("subject"),
                                    row.getObject("came_back_from", OffsetDateTime.class)
                                            .toInstant()));
                });
        return comebacks;
    }

    @Override
    public void write(UUID scan, Instant asOf, Changes changes) {
        if (!changes.ended().isEmpty()) {
            jdbc.sql("update detection.signal set ended_at = :at where id = any(:ids::uuid[]) and ended_at is null")
                    .param("at", ScanColumns.timestamp(asOf))
                    .param("ids", ScanColumns.texts(changes.ended()))
                    .update();
        }
        if (!changes.refreshed().isEmpty()) {
            update(changes.refreshed(), asOf);
        }
        if (!changes.begun().isEmpty()) {
            insert(changes.begun(), scan, asOf);
        }
    }

    private void insert(List<StandingSignal> begun, UUID scan, Instant asOf) {
        columns("""
                        insert into detection.signal (id, account, type, subject, details, source, strength,
                          announced_strength, announced_size, detected_at, evidence, rule_version,
                          begun_by, begun_at, refreshed_at)
                        select n.id, n.account, n.type, n.subject, n.details, n.source, n.strength, n.announced,
                          n.size, n.detected_at, n.evidence::jsonb, n.rule_version, :scan, :at, :at
                        from unnest(:id::uuid[], :account, :type, :subject, :details, :source, :strength, :announced,
                          :size, :detected_at::timestamptz[], :evidence, :rule_version) as n (id, account, type, subject, details, source, strength, announced, size,
                          detected_at, evidence, rule_version)
                        """, begun)
                .param("scan", scan)
                .param("at", ScanColumns.timestamp(asOf))
                .update();
    }

    private void update(List<StandingSignal> refreshed, Instant asOf) {
        columns("""
                        update detection.signal s
                        set details = n.details, source = n.source, strength = n.strength, announced_strength = n.announced,
                          announced_size = n.size,
                          detected_at = n.detected_at, evidence = n.evidence::jsonb,
                          rule_version = n.rule_version, refreshed_at = :at,
                          came_back_from = coalesce(s.ended_at, s.came_back_from), ended_at = null
                        from unnest(:id::uuid[], :account, :type, :subject, :details, :source, :strength, :announced,
                          :size, :detected_at::timestamptz[], :evidence, :rule_version) as n (id, account, type, subject, details, source, strength, announced, size,
                          detected_at, evidence, rule_version)
                        where s.id = n.id
                        """, refreshed).param("at", ScanColumns.timestamp(asOf)).update();
    }

    private JdbcClient.StatementSpec columns(String sql, List<StandingSignal> rows) {
        List<Signal> signals = rows.stream().map(StandingSignal::signal).toList();
        return jdbc.sql(sql)
                .param("id", ScanColumns.texts(signals.stream().map(Signal::id).toList()))
                .param("account", rows.stream().map(StandingSignal::account).toArray(String[]::new))
                .param("type", signals.stream().map(s -> s.type().name()).toArray(String[]::new))
                .param("subject", signals.stream().map(Signal::subject).toArray(String[]::new))
                .param("details", signals.stream().map(Signal::details).toArray(String[]::new))
                .param("source", signals.stream().map(Signal::source).toArray(String[]::new))
                .param("strength", signals.stream().map(Signal::strength).toArray(Double[]::new))
                .param(
                        "announced",
                        rows.stream().map(StandingSignal::announcedStrength).toArray(Double[]::new))
                .param("size", rows.stream().map(StandingSignal::announcedSize).toArray(Double[]::new))
                .param(
                        "detected_at",
                        ScanColumns.texts(
                                signals.stream().map(Signal::detectedAt).toList()))
                .param(
                        "evidence",
                        signals.stream()
                                .map(s -> writer.writeValueAsString(s.evidence()))
                                .toArray(String[]::new))
                .param("rule_version", signals.stream().map(Signal::ruleVersion).toArray(Integer[]::new));
    }

    private StandingSignal read(ResultSet row) throws SQLException {
        var signal = new Signal(
                row.getObject("id", UUID.class),
                SignalType.valueOf(row.getString("type")),
                row.getString("subject"),
                row.getString("details"),
                row.getString("source"),
                row.getDouble("strength"),
                row.getObject("detected_at", OffsetDateTime.class).toInstant(),
                reader.readValue(row.getString("evidence")),
                row.getInt("rule_version"));
        var endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new StandingSignal(
                row.getString("account"),
                signal,
                row.getDouble("announced_strength"),
                row.getDouble("announced_size"),
                endedAt == null ? null : endedAt.toInstant());
    }
}
