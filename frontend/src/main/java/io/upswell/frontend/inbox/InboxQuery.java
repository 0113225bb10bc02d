package io.upswell.frontend.inbox;

import com.vaadin.flow.router.QueryParameters;
import io.upswell.detection.SignalType;
import io.upswell.opportunities.OpportunityFilter;
import io.upswell.opportunities.OpportunityOrder;
import io.upswell.opportunities.OpportunityStatus;
import io.upswell.opportunities.ScoreBand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the inbox shows, as its address says it; an unknown value counts as not given. */
record InboxQuery(
        View view,
        boolean mine,
        @Nullable SignalType signal,
        @Nullable ScoreBand band,
        OpportunityOrder sort,
        String text) {

    static final InboxQuery DEFAULT = new InboxQuery(View.TODO, false, null, null, OpportunityOrder.SCORE, "");

    enum View {
        TODO("To decide", List.of(OpportunityStatus.SUGGESTED, OpportunityStatus.OPEN)),
        SNOOZED("Snoozed", List.of(OpportunityStatus.SNOOZED)),
        SALES("With Sales", List.of(OpportunityStatus.QUALIFIED)),
        CLOSED("Closed", List.of(OpportunityStatus.DISMISSED, OpportunityStatus.QUALIFIED));

        final String label;
        final List<OpportunityStatus> statuses;

        View(String label, List<OpportunityStatus> statuses) {
            this.label = label;
            this.statuses = statuses;
        }
    }

    static InboxQuery of(QueryParameters parameters) {
        return new InboxQuery(
                constant(View.class, parameters, "view").orElse(View.TODO),
                parameters.getSingleParameter("scope").filter("mine"::equals).isPresent(),
                constant(SignalType.class, parameters, "signal").orElse(null),
                constant(ScoreBand.class, parameters, "band").orElse(null),
                constant(OpportunityOrder.class, parameters, "sort").orElse(OpportunityOrder.SCORE),
                parameters.getSingleParameter("q").orElse(""));
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name).flatMap(value -> {
            try {
                return Optional.of(Enum.valueOf(type, value.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                return Optional.empty();
            }
        });
    }

    QueryParameters parameters() {
        Map<String, String> given = new LinkedHashMap<>();
        put(given, "view", view == View.TODO ? null : view);
        put(given, "scope", mine ? "mine" : null);
        put(given, "signal", signal);
        put(given, "band", band);
        put(given, "sort", sort == OpportunityOrder.SCORE ? null : sort);
        put(given, "q", text.isBlank() ? null : text);
        return QueryParameters.simple(given);
    }

    private static void put(Map<String, String> given, String name, @Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            given.put(name, constant.name().toLowerCase(Locale.ROOT));
        } else if (value != null) {
            given.put(name, value.toString());
        }
    }

    /** To decide is what was worth an alert; low scores are kept, but do not ask for a decision. */
    OpportunityFilter filter(String username) {
        return new OpportunityFilter(
                null,
                view.statuses,
                bands(),
                signal,
                mine ? username : null,
                null,
                text.isBlank() ? null : text.trim(),
                view == View.CLOSED);
    }

    private @Nullable List<ScoreBand> bands() {
        if (band != null) {
            return List.of(band);
        }
        return view == View.TODO ? List.of(ScoreBand.HIGH, ScoreBand.MEDIUM) : null;
    }

    /** Whether anything but the view narrows the list. */
    boolean narrowed() {
        return mine || signal != null || band != null || !text.isBlank();
    }

    InboxQuery withView(View other) {
        return new InboxQuery(other, mine, signal, band, sort, text);
    }

    InboxQuery withMine(boolean own) {
        return new InboxQuery(view, own, signal, band, sort, text);
    }

    InboxQuery withSignal(@Nullable SignalType type) {
        return new InboxQuery(view, mine, type, band, sort, text);
    }

    InboxQuery withBand(@Nullable ScoreBand only) {
        return new InboxQuery(view, mine, signal, only, sort, text);
    }

    InboxQuery withSort(OpportunityOrder order) {
        return new InboxQuery(view, mine, signal, band, order, text);
    }

    InboxQuery withText(String search) {
        return new InboxQuery(view, mine, signal, band, sort, search);
    }

    InboxQuery cleared() {
        return new InboxQuery(view, false, null, null, sort, "");
    }
}
