package io.upswell.saleshandoff.adapter.jdbc;

import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.domain.Columns;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ColumnQuery implements Columns {

    private final JdbcClient jdbc;

    ColumnQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Sum> sums(boolean everybody, Collection<String> owners, boolean unowned, Instant now) {
        // Days in a stage count from the first entry of the trail since another stage, so that a new amount starts
        // none.
        return jdbc.sql("""
                        select stage, package -> 'account' ->> 'currency' as currency, count(*) as deals,
                               coalesce(sum(amount), 0) as amount,
                               percentile_cont(0.5) within group (
                                   order by extract(epoch from :now::timestamptz - since) / 86400) as days
                          from (select h.*,
                                       (select min(t.at) from saleshandoff.trail t
                                         where t.handoff = h.id and t.note is null
                                           and t.position > coalesce(
                                               (select max(o.position) from saleshandoff.trail o
                                                 where o.handoff = h.id and o.note is null
                                                   and o.stage <> h.stage), -1)) as since
                                  from saleshandoff.handoff h
                                 where :everybody or csm in (:owners) or rep in (:owners)
                                    or (:unowned and (csm is null or rep is null))) as seen
                         group by 1, 2
                         order by 1, 2
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("everybody", everybody)
                .param("owners", owners)
                .param("unowned", unowned)
                .query((row, n) -> new Sum(
                        PipelineStage.valueOf(row.getString("stage")),
                        row.getString("currency"),
                        row.getInt("deals"),
                        row.getBigDecimal("amount"),
                        row.getDouble("days")))
                .list();
    }
}
