package io.upswell.frontend.health;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import io.upswell.detection.DataHealth;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What comes in from each source, which lines did not, and which rules miss facts. */
final class DataSections {

    private final Clock clock;

    DataSections(Clock clock) {
        this.clock = clock;
    }

    List<Component> of(DataHealth health) {
        List<Component> sections = new ArrayList<>(List.of(
                section("Sources", health.sources(), this::source, "No fact has arrived yet."),
                section("Rejected lines", health.rejectedLines(), this::rejected, "No line was rejected."),
                section(
                        "Rules that miss facts",
                        health.notEvaluable(),
                        this::missing,
                        "The rules had what they need for every account that was scanned.")));
        if (health.languageModel() != null) {
            sections.add(section("Language model", List.of(health.languageModel()), this::calls, ""));
        }
        return sections;
    }

    private ListItem calls(DataHealth.ModelCalls calls) {
        ListItem row = row(
                Markup.span("md grow", calls.model()),
                Markup.span("num", "%,d of %,d calls today".formatted(calls.calls(), calls.budget())),
                calls.unanswered() == 0
                        ? Markup.span("m3", "all answered")
                        : Markup.span("bdg atrisk", calls.unanswered() + " not answered, read offline"));
        if (calls.lastReason() != null) {
            row.add(Markup.span("m2", "last reason: " + calls.lastReason()));
        }
        return row;
    }

    private static <T> Section section(String title, List<T> all, Function<T, ListItem> row, String none) {
        UnorderedList rows = Markup.with(new UnorderedList(), "plain-list");
        all.forEach(one -> rows.add(row.apply(one)));
        return Markup.section(
                title,
                "card",
                Markup.div("row cardhead", Markup.h2("", title)),
                all.isEmpty() ? Markup.p("s m2", none) : rows);
    }

    private ListItem source(DataHealth.Source source) {
        String arrival = source.lastArrival() == null
                ? "nothing accepted yet"
                : "last " + Words.dateTime(source.lastArrival(), clock.getZone(), LocalDate.now(clock));
        String name = Words.sentence(source.type()) + (source.metric() == null ? "" : " · " + source.metric());
        return row(
                Markup.span("md grow", name),
                Markup.span("m2", arrival),
                Markup.span("num", Words.count(source.accepted(), "line", "lines") + " in 30 days"),
                source.rejected() == 0
                        ? Markup.span("m3", "none rejected")
                        : Markup.span("bdg atrisk", source.rejected() + " rejected"));
    }

    private ListItem rejected(DataHealth.RejectedLine line) {
        return row(
                Markup.span("grow", line.reason()),
                Markup.span("m2 nw", Words.sentence(line.source()) + ", line " + line.line()),
                Markup.span("num m2 nw", Words.dateTime(line.rejectedAt(), clock.getZone(), LocalDate.now(clock))));
    }

    private ListItem missing(DataHealth.NotEvaluable missing) {
        return row(
                Markup.span("md nw", Words.sentence(missing.rule().name())),
                Markup.span("grow", missing.reason()),
                Markup.span("num nw", Words.count(missing.accounts(), "account", "accounts")));
    }

    private static ListItem row(Component... parts) {
        return Markup.with(new ListItem(), "row wrap s data-row", parts);
    }
}
