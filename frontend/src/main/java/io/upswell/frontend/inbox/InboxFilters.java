package io.upswell.frontend.inbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.upswell.detection.Role;
import io.upswell.detection.SignalType;
import io.upswell.detection.Viewer;
import io.upswell.frontend.parts.Icon;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Words;
import io.upswell.opportunities.OpportunityOrder;
import io.upswell.opportunities.ScoreBand;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The filters of the list. Who sees only their own accounts is not asked whose to show. */
final class InboxFilters extends Div {

    private static final String ALL = "All";

    private final Consumer<UnaryOperator<InboxQuery>> change;
    private final TextField text = new TextField();
    private final Div second = Markup.div("row filters");

    InboxFilters(InboxQuery query, Consumer<UnaryOperator<InboxQuery>> change) {
        this.change = change;
        Role role = Viewer.current().role();
        boolean team = role == Role.MANAGER || role == Role.ADMIN;

        Select<String> band = choice(
                "Band",
                ALL,
                List.of(ScoreBand.values()).stream().map(Words::band).toList(),
                query.band() == null ? ALL : Words.band(query.band()),
                picked -> current -> current.withBand(pick(ScoreBand.values(), Words::band, picked)));
        Select<String> signal = choice(
                "Signal",
                ALL,
                List.of(SignalType.values()).stream().map(SignalType::label).toList(),
                query.signal() == null ? ALL : query.signal().label(),
                picked -> current -> current.withSignal(pick(SignalType.values(), SignalType::label, picked)));
        Select<String> sort = choice(
                "Sort",
                null,
                List.of(OpportunityOrder.values()).stream()
                        .map(order -> Words.sentence(order.name()))
                        .toList(),
                Words.sentence(query.sort().name()),
                picked -> current -> current.withSort(OpportunityOrder.valueOf(picked.toUpperCase(Locale.ROOT))));
        sort.addClassName("grow");

        Div first = Markup.div("row filters");
        if (team) {
            first.add(choice(
                    "Show",
                    null,
                    List.of("Team", "Mine"),
                    query.mine() ? "Mine" : "Team",
                    picked -> current -> current.withMine("Mine".equals(picked))));
            second.add(band);
        } else {
            first.add(band);
        }
        first.add(signal, sort);

        text.setPlaceholder("Account name");
        text.setAriaLabel("Filter by account name");
        text.setPrefixComponent(Icon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.addClassName("grow");
        text.setValue(query.text());
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(typed -> {
            if (typed.isFromClient()) {
                change.accept(current -> current.withText(typed.getValue()));
            }
        });
        second.add(text);
        second.setVisible(!query.text().isBlank() || (team && query.band() != null));
        add(first, second);
    }

    /** Shows or hides the rarer filters. */
    Button toggle() {
        Button toggle = Markup.iconButton(Icon.FILTER, "Filter");
        toggle.addClickListener(click -> {
            second.setVisible(!second.isVisible());
            if (second.isVisible()) {
                text.focus();
            }
        });
        return toggle;
    }

    void focusText() {
        second.setVisible(true);
        text.focus();
    }

    private Select<String> choice(
            String label,
            @Nullable String all,
            List<String> values,
            String value,
            Function<String, UnaryOperator<InboxQuery>> effect) {
        Select<String> select = new Select<>();
        select.addClassName("fld");
        select.setAriaLabel(label);
        select.setPrefixComponent(Markup.span("k", label));
        select.setItems(Stream.concat(Stream.ofNullable(all), values.stream()).toList());
        select.setValue(value);
        select.addValueChangeListener(picked -> {
            if (picked.isFromClient()) {
                change.accept(effect.apply(picked.getValue()));
            }
        });
        return select;
    }

    private static <E> @Nullable E pick(E[] values, Function<E, String> label, String picked) {
        return List.of(values).stream()
                .filter(value -> label.apply(value).equals(picked))
                .findFirst()
                .orElse(null);
    }
}
