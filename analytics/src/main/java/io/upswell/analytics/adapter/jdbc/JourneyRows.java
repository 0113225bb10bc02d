package io.upswell.analytics.adapter.jdbc;

import io.upswell.analytics.domain.Journey;
import io.upswell.analytics.domain.Milestone;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Writes journeys as rows; a row that says the same already stays untouched. */
final class JourneyRows {

    static final List<String> FIXED = List.of(
            "id",
            "counts",
            "opportunity",
            "account",
            "account_name",
            "csm",
            "sales_rep",
            "segment",
            "plan",
            "currency",
            "types",
            "rules",
            "arr",
            "estimated",
            "booked",
            "score",
            "due_at",
            "dismiss_reason",
            "identified_on",
            "identified_by",
            "signs");

    static final List<String> COLUMNS = Stream.concat(
                    FIXED.stream(), Arrays.stream(Milestone.values()).map(Milestone::column))
            .toList();

    private static final String KEEP =
            """
            insert into analytics.journey as known (%s) values (%s)
            on conflict (id) do update set (%s, changed) = (%s, pg_current_xact_id())
            where (%s) is distinct from (%s)
            """.formatted(names(""), marks(), names(""), names("excluded."), names("known."), names("excluded."));

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    JourneyRows(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(Collection<Journey> journeys) {
        jdbc.batchUpdate(KEEP, journeys.stream().map(this::values).toList());
    }

    private static String names(String prefix) {
        return COLUMNS.stream().map(column -> prefix + column).collect(Collectors.joining(", "));
    }

    private static String marks() {
        return COLUMNS.stream()
                .map(column -> column.equals("signs") ? "cast(? as jsonb)" : "?")
                .collect(Collectors.joining(", "));
    }

    private @Nullable Object[] values(Journey journey) {
        List<@Nullable Object> values = new ArrayList<>();
        Collections.addAll(
                values,
                journey.id(),
                journey.counts(),
                journey.opportunity(),
                journey.account(),
                journey.name(),
                journey.csm(),
                journey.salesRep(),
                journey.segment(),
                journey.plan(),
                journey.currency(),
                journey.types().stream().map(Enum::name).sorted().toArray(String[]::new),
                journey.rules().stream().sorted().toArray(String[]::new),
                amount(journey.arr()),
                amount(journey.estimated()),
                amount(journey.booked()),
                journey.score() < 0 ? null : journey.score(),
                time(journey.dueAt()),
                journey.dismissReason() == null ? null : journey.dismissReason().name(),
                journey.identifiedBy() == null ? null : LocalDate.ofEpochDay(journey.identifiedDay()),
                journey.identifiedBy() == null ? null : journey.identifiedBy().name(),
                json.writeValueAsString(journey.signs()));
        for (Milestone milestone : Milestone.values()) {
            values.add(time(journey.at(milestone)));
        }
        return values.toArray();
    }

    private static @Nullable OffsetDateTime time(int seconds) {
        return seconds == 0 ? null : Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC);
    }

    private static @Nullable BigDecimal amount(long hundredths) {
        return hundredths == Journey.UNKNOWN ? null : BigDecimal.valueOf(hundredths, 2);
    }
}
