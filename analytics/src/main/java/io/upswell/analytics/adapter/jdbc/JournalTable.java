package io.upswell.analytics.adapter.jdbc;

import io.upswell.analytics.domain.Entry;
import io.upswell.analytics.domain.Journal;
import io.upswell.detection.ManualIdentificationRecorded;
import io.upswell.detection.SignalDetected;
import io.upswell.opportunities.OpportunityDismissed;
import io.upswell.opportunities.OpportunityIdentified;
import io.upswell.opportunities.OpportunityOpened;
import io.upswell.opportunities.OpportunityQualified;
import io.upswell.saleshandoff.CrmOpportunityFound;
import io.upswell.saleshandoff.HandoffCompleted;
import io.upswell.saleshandoff.HandoffRequested;
import io.upswell.saleshandoff.PipelineStageReached;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The events as JSON. A field that an event gained since is missing in old ones, which is no fault. */
@Repository
class JournalTable implements Journal {

    private static final int FETCH = 2_000;

    private static final String TOLD = """
            select account, kind, body from analytics.event as e
            where not exists (select from analytics.untold where event = e.id)
            order by account, id
            """;

    private static final Map<String, Class<?>> KINDS = Stream.of(
                    SignalDetected.class,
                    ManualIdentificationRecorded.class,
                    CrmOpportunityFound.class,
                    OpportunityIdentified.class,
                    OpportunityOpened.class,
                    OpportunityQualified.class,
                    OpportunityDismissed.class,
                    HandoffRequested.class,
                    HandoffCompleted.class,
                    PipelineStageReached.class)
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;
    private final JsonMapper json;

    JournalTable(JdbcClient jdbc, JdbcTemplate template, JsonMapper json) {
        this.jdbc = jdbc;
        this.streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        this.streaming.setFetchSize(FETCH);
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    @Override
    public void write(Entry entry) {
        jdbc.sql("""
                        with written as (
                            insert into analytics.event (kind, key, account, happened_at, body)
                            values (:kind, :key, :account, :at, cast(:body as jsonb)) on conflict do nothing
                            returning id)
                        insert into analytics.untold (event) select id from written
                        """)
                .param("kind", entry.event().getClass().getSimpleName())
                .param("key", entry.key())
                .param("account", entry.account())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("body", json.writeValueAsString(entry.event()))
                .update();
    }

    @Override
    public List<Untold> untold(int atMost) {
        return jdbc.sql("""
                        select id, account, kind, body from analytics.event
                        where id = any(array(select event from analytics.untold order by event limit :most))
                        order by id
                        """)
                .param("most", atMost)
                .query((row, n) ->
                        new Untold(row.getLong(1), row.getString(2), event(row.getString(3), row.getString(4))))
                .list();
    }

    @Override
    public void told(Collection<Untold> events) {
        jdbc.sql("delete from analytics.untold where event = any(:ids)")
                .param("ids", events.stream().map(Untold::id).toArray(Long[]::new))
                .update();
    }

    @Override
    public void toldAll() {
        jdbc.sql("delete from analytics.untold").update();
    }

    @Override
    public void replay(BiConsumer<String, List<Object>> account) {
        var reading = new Object() {
            String account = "";
            List<Object> events = new ArrayList<>();
        };
        streaming.query(TOLD, row -> {
            String next = row.getString(1);
            if (!next.equals(reading.account)) {
                if (!reading.events.isEmpty()) {
                    account.accept(reading.account, reading.events);
                }
                reading.account = next;
                reading.events = new ArrayList<>();
            }
            reading.events.add(event(row.getString(2), row.getString(3)));
        });
        if (!reading.events.isEmpty()) {
            account.accept(reading.account, reading.events);
        }
    }

    private Object event(String kind, String body) {
        return json.readValue(body, Objects.requireNonNull(KINDS.get(kind), kind));
    }
}
