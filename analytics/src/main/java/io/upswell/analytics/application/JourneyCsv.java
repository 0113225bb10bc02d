package io.upswell.analytics.application;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.upswell.analytics.ExpansionMetrics.Step;
import io.upswell.analytics.JourneyView;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Journeys as CSV. Names come from customers: what a spreadsheet would take for a formula is made text. */
final class JourneyCsv {

    /**
     * Where a cell begins that a formula could stand in: at the start, and, since some spreadsheets part cells there
     * whatever the quotes say, after a semicolon, a tab or a line break within.
     */
    private static final Pattern FORMULA = Pattern.compile("(?<=^|[;\\t\\r\\n])(?=\\s*[=+\\-@＝＋－＠])|^(?=[\\t\\r\\n])");

    private JourneyCsv() {}

    static void write(Stream<JourneyView> journeys, Writer to) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(to);
        csv.writeRecord(head());
        journeys.forEach(journey -> csv.writeRecord(row(journey)));
        csv.flush();
    }

    private static List<String> head() {
        List<String> head = new ArrayList<>(List.of(
                "account", "account_name", "csm", "sales_rep", "segment", "plan", "signal_types", "furthest_step"));
        Arrays.stream(Step.values()).forEach(step -> head.add(step.name().toLowerCase(Locale.ROOT) + "_at"));
        head.addAll(
                List.of("score", "band", "estimated_arr", "booked", "currency", "dismiss_reason", "lead_time_days"));
        return head;
    }

    private static List<String> row(JourneyView journey) {
        List<String> row = new ArrayList<>(List.of(
                text(journey.account()),
                text(journey.accountName()),
                text(journey.csm()),
                text(journey.salesRep()),
                text(journey.segment()),
                text(journey.plan()),
                journey.signalTypes().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")),
                journey.furthest().name()));
        Arrays.stream(Step.values())
                .forEach(step -> row.add(plain(journey.steps().get(step))));
        row.addAll(List.of(
                plain(journey.score()),
                plain(journey.band()),
                plain(journey.estimated()),
                plain(journey.booked()),
                text(journey.currency()),
                plain(journey.dismissReason()),
                plain(journey.leadDays())));
        return row;
    }

    /** Numbers, instants and names of our own. */
    private static String plain(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : FORMULA.matcher(value).replaceAll("'");
    }
}
