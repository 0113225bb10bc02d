package io.upswell.detection.adapter.jdbc;

import io.upswell.detection.RuleSet;
import io.upswell.detection.RuleStudio;
import io.upswell.detection.RuleTest;
import io.upswell.detection.RuleVersion;
import io.upswell.detection.domain.RuleVersions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The versions in {@code detection.rule_version}, and when which was live or in shadow. */
@Repository
class RuleVersionTable implements RuleVersions {

    private static final TypeReference<List<RuleTest>> TESTS = new TypeReference<>() {};
    private static final String VERSIONS = """
            select v.number, v.base, v.rules, v.tests, v.note, v.revision, v.changed_at, v.changed_by,
              a.at, a.activated_by,
              v.number = (select version from detection.rule_activation order by no desc limit 1) as live,
              exists (select from detection.rule_shadow s where s.version = v.number and s.stopped_at is null) as shadow
            from detection.rule_version v
            left join lateral (
              select at, activated_by from detection.rule_activation where version = v.number order by no desc limit 1
            ) a on true
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RuleVersionTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<RuleVersion> all() {
        return jdbc.sql(VERSIONS + "order by v.number desc")
                .query((row, n) -> read(row))
                .list();
    }

    @Override
    public Optional<RuleVersion> find(int number) {
        return jdbc.sql(VERSIONS + "where v.number = :number")
                .param("number", number)
                .query((row, n) -> read(row))
                .optional();
    }

    @Override
    public int liveAt(Instant instant) {
        return jdbc.sql(
                        "select version from detection.rule_activation where at <= :at order by at desc, no desc limit 1")
                .param("at", ScanColumns.timestamp(instant))
                .query(Integer.class)
                .optional()
                .orElse(1);
    }

    @Override
    public Optional<Integer> shadow() {
        return jdbc.sql("select version from detection.rule_shadow where stopped_at is null")
                .query(Integer.class)
                .optional();
    }

    @Override
    public Optional<Integer> latestShadow() {
        return jdbc.sql("select version from detection.rule_shadow order by no desc limit 1")
                .query(Integer.class)
                .optional();
    }

    @Override
    public int insert(RuleStudio.Draft draft, Instant at, String by) {
        return content("""
                        insert into detection.rule_version (base, rules, tests, note, revision, changed_at, changed_by)
                        values (:base, :rules::jsonb, :tests::jsonb, :note, 1, :at, :by)
                        returning number
                        """, draft, at, by).query(Integer.class).single();
    }

    @Override
    public boolean update(RuleStudio.Draft draft, Instant at, String by) {
        return content("""
                                update detection.rule_version
                                set base = :base, rules = :rules::jsonb, tests = :tests::jsonb, note = :note,
                                  revision = revision + 1, changed_at = :at, changed_by = :by
                                where number = :number and revision = :revision
                                  and not exists (select from detection.rule_activation where version = :number)
                                """, draft, at, by)
                        .param("number", draft.rules().version())
                        .param("revision", draft.revision())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec content(String sql, RuleStudio.Draft draft, Instant at, String by) {
        return jdbc.sql(sql)
                .param("base", draft.base())
                .param("rules", json.writeValueAsString(draft.rules()))
                .param("tests", json.writeValueAsString(draft.tests()))
                .param("note", draft.note())
                .param("at", ScanColumns.timestamp(at))
                .param("by", by);
    }

    @Override
    public void lock() {
        jdbc.sql("lock table detection.rule_activation in exclusive mode").update();
    }

    @Override
    public void activate(int number, Instant at, String by) {
        jdbc.sql("insert into detection.rule_activation (version, at, activated_by) values (:version, :at, :by)")
                .param("version", number)
                .param("at", ScanColumns.timestamp(at))
                .param("by", by)
                .update();
    }

    @Override
    public void startShadow(int number, Instant at, String by) {
        stopShadow(at);
        jdbc.sql("insert into detection.rule_shadow (version, started_at, started_by) values (:version, :at, :by)")
                .param("version", number)
                .param("at", ScanColumns.timestamp(at))
                .param("by", by)
                .update();
    }

    @Override
    public void stopShadow(Instant at) {
        jdbc.sql("update detection.rule_shadow set stopped_at = :at where stopped_at is null")
                .param("at", ScanColumns.timestamp(at))
                .update();
    }

    private RuleVersion read(ResultSet row) throws SQLException {
        int number = row.getInt("number");
        OffsetDateTime activatedAt = row.getObject("at", OffsetDateTime.class);
        return new RuleVersion(
                json.readValue(row.getString("rules"), RuleSet.class).as(number),
                json.readValue(row.getString("tests"), TESTS),
                row.getInt("base"),
                row.getString("note"),
                row.getInt("revision"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"),
                activatedAt == null ? null : activatedAt.toInstant(),
                row.getString("activated_by"),
                state(row.getBoolean("live"), activatedAt != null, row.getBoolean("shadow")));
    }

    private static RuleVersion.State state(boolean live, boolean was, boolean shadow) {
        if (live) {
            return RuleVersion.State.LIVE;
        }
        if (was) {
            return RuleVersion.State.PAST;
        }
        return shadow ? RuleVersion.State.SHADOW : RuleVersion.State.DRAFT;
    }
}
