package io.upswell.analytics.adapter.jdbc;

import io.upswell.analytics.domain.Identification;
import io.upswell.analytics.domain.Journey;
import io.upswell.analytics.domain.JourneyFeed;
import io.upswell.analytics.domain.Milestone;
import io.upswell.analytics.domain.Sign;
import io.upswell.detection.SignalType;
import io.upswell.opportunities.DismissReason;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads journeys as they change; words that come again and again are held once. */
@Repository
class JourneyReader implements JourneyFeed {

    private static final int FETCH = 5_000;
    private static final Milestone[] MILESTONES = Milestone.values();

    private static final String SINCE = """
            select id, counts, opportunity, account, account_name, csm, sales_rep, segment, plan, currency,
                   array_to_string(types, ',') as types, array_to_string(rules, ',') as rules, arr, estimated, booked,
                   score, extract(epoch from due_at)::bigint as due_at, dismiss_reason,
                   identified_on - date '1970-01-01' as identified_day, identified_by,
                   case when won_at is null then null else signs end as signs, %s
              from analytics.journey where changed >= cast(? as xid8)
            """.formatted(Arrays.stream(MILESTONES)
            .map(milestone -> "extract(epoch from %1$s)::bigint as %1$s".formatted(milestone.column()))
            .collect(Collectors.joining(", ")));

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;
    private final JsonMapper json;

    JourneyReader(JdbcClient jdbc, JdbcTemplate template, JsonMapper json) {
        this.jdbc = jdbc;
        this.streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        this.streaming.setFetchSize(FETCH);
        this.json = json;
    }

    @Override
    public Mark now() {
        return jdbc.sql("""
                        select number, pg_snapshot_xmin(pg_current_snapshot())::text::bigint as oldest
                          from analytics.edition
                        """)
                .query((row, n) -> new Mark(row.getLong(1), row.getLong(2)))
                .single();
    }

    @Override
    public void since(Mark mark, Consumer<Journey> journey) {
        var words = new Words();
        RowCallbackHandler each = row -> journey.accept(journey(row, words));
        streaming.query(SINCE, each, String.valueOf(mark.transaction()));
    }

    private Journey journey(ResultSet row, Words words) throws SQLException {
        int[] at = new int[MILESTONES.length];
        for (int i = 0; i < MILESTONES.length; i++) {
            at[i] = (int) row.getLong(22 + i);
        }
        float score = row.getFloat(16);
        boolean scored = !row.wasNull();
        String reason = row.getString(18);
        String identifiedBy = row.getString(20);
        String signs = row.getString(21);
        return new Journey(
                row.getObject(1, UUID.class),
                row.getBoolean(2),
                row.getBoolean(3),
                words.once(row.getString(4)),
                words.once(row.getString(5)),
                words.onceOrNull(row.getString(6)),
                words.onceOrNull(row.getString(7)),
                words.onceOrNull(row.getString(8)),
                words.onceOrNull(row.getString(9)),
                words.onceOrNull(row.getString(10)),
                words.types(row.getString(11)),
                words.rules(row.getString(12)),
                at,
                hundredths(row.getBigDecimal(13)),
                hundredths(row.getBigDecimal(14)),
                hundredths(row.getBigDecimal(15)),
                scored ? score : -1,
                (int) row.getLong(17),
                reason == null ? null : DismissReason.valueOf(reason),
                row.getInt(19),
                identifiedBy == null ? null : Identification.Source.valueOf(identifiedBy),
                signs == null ? List.of() : List.of(json.readValue(signs, Sign[].class)));
    }

    private static long hundredths(@Nullable BigDecimal amount) {
        return amount == null ? Journey.UNKNOWN : amount.movePointRight(2).longValue();
    }

    private static final class Words {

        private final Map<String, String> words = new HashMap<>();
        private final Map<String, Set<SignalType>> types = new HashMap<>();
        private final Map<String, Set<String>> rules = new HashMap<>();

        String once(String word) {
            return words.computeIfAbsent(word, w -> w);
        }

        @Nullable
        String onceOrNull(@Nullable String word) {
            return word == null ? null : once(word);
        }

        Set<SignalType> types(String names) {
            return types.computeIfAbsent(
                    names,
                    list -> parts(list).stream().map(SignalType::valueOf).collect(Collectors.toUnmodifiableSet()));
        }

        Set<String> rules(String names) {
            return rules.computeIfAbsent(names, list -> Set.copyOf(parts(list)));
        }

        private static List<String> parts(String list) {
            return list.isEmpty() ? List.of() : List.of(list.split(","));
        }
    }
}
