package io.upswell.frontend.analytics;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import io.upswell.analytics.AnalyticsDesk;
import io.upswell.analytics.Dimension;
import io.upswell.analytics.FunnelReport.Part;
import io.upswell.analytics.JourneyFilter;
import io.upswell.detection.SignalType;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Names;
import io.upswell.frontend.parts.Words;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the figures are cut by; a choice is a new address. */
final class AnalyticsFilters extends Div {

    private final AnalyticsDesk desk;
    private final Names names;
    private final AnalyticsQuery query;

    AnalyticsFilters(AnalyticsDesk desk, Names names, AnalyticsQuery query, Clock clock) {
        this.desk = desk;
        this.names = names;
        this.query = query;
        JourneyFilter now = query.filter();
        addClassNames("head");
        add(Markup.with(new H1("Analytics"), "de"), Markup.span("grow de"), period(clock));
        Div cuts = Markup.div(
                "row wrap cuts",
                choice("Signal", Dimension.SIGNAL_TYPE, key(now.signalType()), this::type, this::withType),
                choice("Rule", Dimension.RULE, now.rule(), Words::sentence, this::withRule),
                choice("Segment", Dimension.SEGMENT, now.segment(), UnaryOperator.identity(), this::withSegment),
                choice("CSM", Dimension.CSM, now.csm(), names::full, this::withCsm),
                choice("Rep", Dimension.SALES_REP, now.salesRep(), names::full, this::withRep),
                choice("Plan", Dimension.PLAN, now.plan(), Words::sentence, this::withPlan));
        if (now.restricts()) {
            Button clear = new Button("Clear filters", click -> go(query.with(JourneyFilter.ALL)));
            clear.addThemeName("tertiary");
            cuts.add(clear);
        }
        add(cuts);
    }

    private static @Nullable String key(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private Select<Period> period(Clock clock) {
        Select<Period> choice = field("Period");
        choice.addClassName("wide");
        choice.setItems(Period.choices(query.period(), clock));
        choice.setItemLabelGenerator(Period::label);
        choice.setValue(query.period());
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                go(query.with(change.getValue()));
            }
        });
        return choice;
    }

    private Select<String> choice(
            String label,
            Dimension by,
            @Nullable String value,
            Function<String, String> words,
            Function<@Nullable String, JourneyFilter> with) {
        List<String> keys = new ArrayList<>(desk.breakdown(query.from(), query.to(), JourneyFilter.ALL, by).stream()
                .map(Part::key)
                .filter(key -> !key.isEmpty())
                .sorted()
                .toList());
        if (value != null && !keys.contains(value)) {
            keys.add(value);
        }
        Select<String> choice = field(label);
        choice.setItems(keys);
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption("All");
        choice.setItemLabelGenerator(key -> key == null ? "All" : words.apply(key));
        choice.setValue(value);
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(query.with(with.apply(change.getValue())));
            }
        });
        return choice;
    }

    private static <T> Select<T> field(String label) {
        Select<T> choice = new Select<>();
        choice.addClassName("fld");
        choice.setAriaLabel(label);
        choice.setPrefixComponent(Markup.span("k", label));
        return choice;
    }

    private static void go(AnalyticsQuery to) {
        UI.getCurrent().navigate(AnalyticsView.class, to.parameters());
    }

    private String type(String key) {
        return SignalType.valueOf(key).label();
    }

    private JourneyFilter withType(@Nullable String key) {
        JourneyFilter f = query.filter();
        return new JourneyFilter(
                key == null ? null : SignalType.valueOf(key),
                f.rule(),
                f.segment(),
                f.csm(),
                f.salesRep(),
                f.plan(),
                f.band());
    }

    private JourneyFilter withRule(@Nullable String key) {
        JourneyFilter f = query.filter();
        return new JourneyFilter(f.signalType(), key, f.segment(), f.csm(), f.salesRep(), f.plan(), f.band());
    }

    private JourneyFilter withSegment(@Nullable String key) {
        JourneyFilter f = query.filter();
        return new JourneyFilter(f.signalType(), f.rule(), key, f.csm(), f.salesRep(), f.plan(), f.band());
    }

    private JourneyFilter withCsm(@Nullable String key) {
        JourneyFilter f = query.filter();
        return new JourneyFilter(f.signalType(), f.rule(), f.segment(), key, f.salesRep(), f.plan(), f.band());
    }

    private JourneyFilter withRep(@Nullable String key) {
        JourneyFilter f = query.filter();
        return new JourneyFilter(f.signalType(), f.rule(), f.segment(), f.csm(), key, f.plan(), f.band());
    }

    private JourneyFilter withPlan(@Nullable String key) {
        JourneyFilter f = query.filter();
        return new JourneyFilter(f.signalType(), f.rule(), f.segment(), f.csm(), f.salesRep(), key, f.band());
    }
}
