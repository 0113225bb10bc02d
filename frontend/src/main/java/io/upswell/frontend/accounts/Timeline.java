package io.upswell.frontend.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.select.Select;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Names;
import io.upswell.frontend.parts.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** What happened at an account, newest first, of all kinds or of one. */
final class Timeline {

    static final int LATEST = 9;
    static final int ALL = Integer.MAX_VALUE;

    private static final String EVERY_KIND = "All types";

    private final List<Moment> moments;
    private final ZoneId zone;
    private final LocalDate today;

    Timeline(AccountDossier dossier, Names names, Clock clock) {
        this.zone = clock.getZone();
        this.today = LocalDate.now(clock);
        this.moments = Moments.of(dossier, names, zone);
    }

    Component card(int most) {
        Div content = Markup.div("", list(moments, most));
        Select<String> kind = new Select<>();
        kind.addClassNames("fld", "sm");
        kind.setAriaLabel("Types");
        kind.setItems(Stream.concat(
                        Stream.of(EVERY_KIND), Stream.of(Moment.Kind.values()).map(k -> k.label))
                .toList());
        kind.setValue(EVERY_KIND);
        kind.addValueChangeListener(change -> {
            content.removeAll();
            content.add(list(of(change.getValue()), most));
        });
        return Markup.section(
                "Timeline", "card", Markup.div("row cardhead", Markup.h2("grow", "Timeline"), kind), content);
    }

    private List<Moment> of(String label) {
        return EVERY_KIND.equals(label)
                ? moments
                : moments.stream()
                        .filter(moment -> moment.kind().label.equals(label))
                        .toList();
    }

    private Component list(List<Moment> chosen, int most) {
        if (chosen.isEmpty()) {
            return Markup.p("s m2", "Nothing happened yet.");
        }
        OrderedList list = Markup.with(new OrderedList(), "tl");
        chosen.stream()
                .limit(most)
                .forEach(moment -> list.add(Markup.with(
                        new ListItem(),
                        "",
                        Markup.span("xs m2 when", Words.date(LocalDate.ofInstant(moment.at(), zone), today)),
                        moment.mark(),
                        Markup.div("", Markup.div("md cut", moment.title()), Markup.div("s m2 cut", moment.detail())),
                        Markup.span("s m2", moment.aside()))));
        return list;
    }
}
