package io.upswell.detection.adapter.jdbc;

import io.upswell.detection.RulePreview;
import io.upswell.detection.ShadowComparison;
import io.upswell.detection.domain.ShadowFinds;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What drafts found in shadow, in {@code detection.shadow_find}. */
@Repository
class ShadowTable implements ShadowFinds {

    private final JdbcClient jdbc;

    ShadowTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void write(int version, LocalDate day, Collection<String> accounts, List<Find> finds) {
        jdbc.sql(
                        "delete from detection.shadow_find where version = :version and day = :day and account = any(:accounts)")
                .param("version", version)
                .param("day", day)
                .param("accounts", ScanColumns.texts(accounts))
                .update();
        if (finds.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into detection.shadow_find (version, day, account, name, rule, subject, live, shadow, details)
                        select :version, :day, n.*
                        from unnest(:account, :name, :rule, :subject, :live, :shadow, :details)
                          as n (account, name, rule, subject, live, shadow, details)
                        """)
                .param("version", version)
                .param("day", day)
                .param("account", finds.stream().map(Find::account).toArray(String[]::new))
                .param("name", finds.stream().map(Find::name).toArray(String[]::new))
                .param("rule", finds.stream().map(Find::rule).toArray(String[]::new))
                .param("subject", finds.stream().map(Find::subject).toArray(String[]::new))
                .param("live", finds.stream().map(Find::live).toArray(Double[]::new))
                .param("shadow", finds.stream().map(Find::shadow).toArray(Double[]::new))
                .param("details", finds.stream().map(Find::details).toArray(String[]::new))
                .update();
    }

    @Override
    public ShadowComparison comparison(int version, int rows) {
        var days = jdbc.sql("""
                        select day, count(*) filter (where live is not null and shadow is not null) as both,
                          count(*) filter (where shadow is null) as only_live,
                          count(*) filter (where live is null) as only_shadow
                        from detection.shadow_find where version = :version group by day order by day
                        """)
                .param("version", version)
                .query((row, n) -> new ShadowComparison.Day(
                        row.getObject("day", LocalDate.class),
                        row.getInt("both"),
                        row.getInt("only_live"),
                        row.getInt("only_shadow")))
                .list();
        return new ShadowComparison(version, days, days.isEmpty() ? List.of() : differing(version, rows));
    }

    private List<RulePreview.Row> differing(int version, int rows) {
        return jdbc.sql("""
                        select account, name, rule, subject, live, shadow, details
                        from detection.shadow_find
                        where version = :version and (live is null or shadow is null)
                          and day = (select max(day) from detection.shadow_find where version = :version)
                        order by greatest(live, shadow) desc, name, rule limit :rows
                        """)
                .param("version", version)
                .param("rows", rows)
                .query((row, n) -> new RulePreview.Row(
                        row.getString("account"),
                        row.getString("name"),
                        row.getString("rule"),
                        row.getString("subject"),
                        row.getObject("live", Double.class),
                        row.getObject("shadow", Double.class),
                        row.getString("details")))
                .list();
    }
}
