package io.upswell.analytics.adapter.jdbc;

import io.upswell.analytics.domain.AccountStory;
import io.upswell.analytics.domain.Journeys;
import io.upswell.analytics.domain.Stories;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** A story is kept as JSON, its journeys as rows. */
@Repository
class StoryTables implements Stories {

    private static final String KEEP = """
            insert into analytics.story as known (account, state) values (?, cast(? as jsonb))
            on conflict (account) do update set state = excluded.state where known.state <> excluded.state
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JourneyRows rows;
    private final JsonMapper json;

    StoryTables(JdbcClient jdbc, JdbcTemplate batch, JsonMapper json) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.rows = new JourneyRows(jdbc, json);
        this.json = json;
    }

    @Override
    public void hold() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('analytics'))::text")
                .query((row, n) -> "held")
                .list();
    }

    @Override
    public List<AccountStory> of(Collection<String> accounts) {
        return jdbc.sql("select state from analytics.story where account = any(:accounts) order by account")
                .param("accounts", accounts.toArray(String[]::new))
                .query((row, n) -> json.readValue(row.getString(1), AccountStory.class))
                .list();
    }

    @Override
    public void keep(Collection<AccountStory> stories) {
        batch.batchUpdate(
                KEEP,
                stories.stream()
                        .sorted(Comparator.comparing(AccountStory::account))
                        .map(story -> new Object[] {story.account(), json.writeValueAsString(story)})
                        .toList());
        rows.keep(stories.stream()
                .flatMap(story -> Journeys.of(story).stream())
                .sorted(Comparator.comparing(journey -> journey.id()))
                .toList());
    }

    @Override
    public void forgetAll() {
        batch.execute("delete from analytics.story");
        batch.execute("delete from analytics.journey");
        batch.execute("update analytics.edition set number = number + 1");
    }
}
