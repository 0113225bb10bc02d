package io.upswell.frontend.analytics;

import com.vaadin.flow.router.QueryParameters;
import io.upswell.analytics.AttributionModel;
import io.upswell.analytics.Drill;
import io.upswell.analytics.FunnelReport.Span;
import io.upswell.analytics.JourneyFilter;
import io.upswell.detection.SignalType;
import io.upswell.opportunities.ScoreBand;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the page is asked to show; all of it stands in the address. What the address says wrongly is left out. */
record AnalyticsQuery(Period period, JourneyFilter filter, Span span, AttributionModel credit) {

    static AnalyticsQuery of(QueryParameters parameters, Clock clock) {
        return new AnalyticsQuery(
                Period.of(parameters, clock),
                new JourneyFilter(
                        one(parameters, "type", SignalType.values()),
                        text(parameters, "rule"),
                        text(parameters, "segment"),
                        text(parameters, "csm"),
                        text(parameters, "rep"),
                        text(parameters, "plan"),
                        one(parameters, "band", ScoreBand.values())),
                one(parameters, "span", Span.values()) == Span.WEEK ? Span.WEEK : Span.MONTH,
                credit(parameters));
    }

    private static AttributionModel credit(QueryParameters parameters) {
        AttributionModel asked = one(parameters, "credit", AttributionModel.values());
        return asked == null ? AttributionModel.LINEAR : asked;
    }

    /** The drill that the address names, or all that was detected. */
    static Drill drill(QueryParameters parameters) {
        Drill asked = one(parameters, "drill", Drill.values());
        return asked == null ? Drill.DETECTED : asked;
    }

    private static <E extends Enum<E>> @Nullable E one(QueryParameters parameters, String name, E[] values) {
        String text = text(parameters, name);
        return Stream.of(values)
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .filter(value -> !value.isBlank())
                .orElse(null);
    }

    AnalyticsQuery with(Period other) {
        return new AnalyticsQuery(other, filter, span, credit);
    }

    AnalyticsQuery with(JourneyFilter other) {
        return new AnalyticsQuery(period, other, span, credit);
    }

    AnalyticsQuery with(Span other) {
        return new AnalyticsQuery(period, filter, other, credit);
    }

    AnalyticsQuery with(AttributionModel other) {
        return new AnalyticsQuery(period, filter, span, other);
    }

    LocalDate from() {
        return period.from();
    }

    LocalDate to() {
        return period.to();
    }

    /** What the address says, without what is the usual. */
    QueryParameters parameters() {
        return new QueryParameters(
                fields().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))));
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("from", from().toString());
        fields.put("to", to().toString());
        put(fields, "type", filter.signalType());
        put(fields, "rule", filter.rule());
        put(fields, "segment", filter.segment());
        put(fields, "csm", filter.csm());
        put(fields, "rep", filter.salesRep());
        put(fields, "plan", filter.plan());
        put(fields, "band", filter.band());
        put(fields, "span", span == Span.MONTH ? null : span);
        put(fields, "credit", credit == AttributionModel.LINEAR ? null : credit);
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    /** Where the accounts behind a figure are. */
    String accounts(Drill drill) {
        Map<String, String> fields = fields();
        fields.put("drill", drill.name());
        return "/analytics/accounts?" + written(fields);
    }

    private static String written(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
