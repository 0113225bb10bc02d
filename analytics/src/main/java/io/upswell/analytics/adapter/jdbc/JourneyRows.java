package io.upswell.analytics.adapter.jdbc;

import io.upswell.analytics.domain.Journey;
import io.upswell.analytics.domain.Milestone;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes journeys as rows; a row that says the same already stays untouched. All of them are one JSON parameter: with a
 * parameter for each column PostgreSQL would plan the statement anew whenever other columns are null.
 */
final class JourneyRows {

    private static final List<String> COLUMNS = Stream.concat(
                    Stream.of(
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
                            "signs"),
                    Arrays.stream(Milestone.values()).map(Milestone::column))
            .toList();

    private static final String KEEP =
            """
            insert into analytics.journey as known (%s)
            select %s from jsonb_populate_recordset(null::analytics.journey, cast(:rows as jsonb))
            on conflict (id) do update set (%s, changed) = (%s, pg_current_xact_id())
            where (%s) is distinct from (%s)
            """.formatted(names(""), names(""), names(""), names("excluded."), names("known."), names("excluded."));

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JourneyRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(Collection<Journey> journeys) {
        if (!journeys.isEmpty()) {
            jdbc.sql(KEEP)
                    .param(
                            "rows",
                            json.writeValueAsString(
                                    journeys.stream().map(JourneyRows::row).toList()))
                    .update();
        }
    }

    private static String names(String prefix) {
        return COLUMNS.stream().map(column -> prefix + column).collect(Collectors.joining(", "));
    }

    /** By column; what is missing is null. */
    private static Map<String, @Nullable Object> row(Journey journey) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", journey.id());
        row.put("counts", journey.counts());
        row.put("opportunity", journey.opportunity());
        row.put("account", journey.account());
        row.put("account_name", journey.name());
        row.put("csm", journey.csm());
        row.put("sales_rep", journey.salesRep());
        row.put("segment", journey.segment());
        row.put("plan", journey.plan());
        row.put("currency", journey.currency());
        row.put("types", journey.types().stream().map(Enum::name).sorted().toList());
        row.put("rules", journey.rules().stream().sorted().toList());
        row.put("arr", amount(journey.arr()));
        row.put("estimated", amount(journey.estimated()));
        row.put("booked", amount(journey.booked()));
        row.put("score", journey.score() < 0 ? null : journey.score());
        row.put("due_at", time(journey.dueAt()));
        row.put("dismiss_reason", journey.dismissReason());
        if (journey.identifiedBy() != null) {
            row.put(
                    "identified_on",
                    LocalDate.ofEpochDay(journey.identifiedDay()).toString());
            row.put("identified_by", journey.identifiedBy());
        }
        row.put("signs", journey.signs());
        for (Milestone milestone : Milestone.values()) {
            row.put(milestone.column(), time(journey.at(milestone)));
        }
        return row;
    }

    private static @Nullable String time(int seconds) {
        return seconds == 0 ? null : Instant.ofEpochSecond(seconds).toString();
    }

    private static @Nullable BigDecimal amount(long hundredths) {
        return hundredths == Journey.UNKNOWN ? null : BigDecimal.valueOf(hundredths, 2);
    }
}
