package io.upswell.frontend.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.upswell.detection.RuleChange;
import io.upswell.detection.RuleVersion;
import io.upswell.detection.ShadowComparison;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Beside the editor: what differs from the live version, what shadow mode found, and all versions. */
final class SidePart {

    private static final int DAYS = 7;

    private final Clock clock;

    SidePart(Clock clock) {
        this.clock = clock;
    }

    Component changes(List<RuleChange> changes) {
        UnorderedList list = Markup.with(new UnorderedList(), "plain-list s");
        changes.forEach(change -> list.add(Markup.with(new ListItem(), "chg", text(change))));
        return Markup.div(
                "",
                Markup.h3("", "Edited against live"),
                changes.isEmpty() ? Markup.p("s m2", "Nothing differs from the live version.") : list);
    }

    /** Such as "Seat overage · Strength: 0.9 → 0.8". */
    static Component text(RuleChange change) {
        String before = change.before().isEmpty() ? "new" : change.before();
        String after = change.after().isEmpty() ? "removed" : change.after();
        return Markup.div(
                "",
                Markup.div("m2 xs", change.name() + " · " + change.field()),
                Markup.div("chv", "%s → %s".formatted(before, after)));
    }

    Component shadow(ShadowComparison comparison) {
        Div part = Markup.div("", Markup.h3("", "Shadow, v%d".formatted(comparison.version())));
        if (comparison.days().isEmpty()) {
            part.add(Markup.p("s m2", "The next scan compares it for the first time."));
            return part;
        }
        LocalDate today = LocalDate.now(clock);
        UnorderedList list = Markup.with(new UnorderedList(), "plain-list s");
        List<ShadowComparison.Day> days = comparison.days();
        days.subList(Math.max(0, days.size() - DAYS), days.size())
                .reversed()
                .forEach(day -> list.add(Markup.with(
                        new ListItem(),
                        "row between",
                        Markup.span("", Words.date(day.day(), today)),
                        Markup.span(
                                "num m2",
                                "%d both · %d only live · %d only v%d"
                                        .formatted(
                                                day.both(), day.onlyLive(), day.onlyShadow(), comparison.version())))));
        part.add(list);
        if (!comparison.rows().isEmpty()) {
            int shown = Math.min(DAYS, comparison.rows().size());
            part.add(new PreviewPart("v%d".formatted(comparison.version()))
                    .grid(comparison.rows().subList(0, shown)));
        }
        return part;
    }

    Component versions(List<RuleVersion> all, int shown, String rule) {
        LocalDate today = LocalDate.now(clock);
        UnorderedList list = Markup.with(new UnorderedList(), "plain-list s");
        for (RuleVersion version : all) {
            Anchor link = new Anchor("rules/%s?v=%d".formatted(rule, version.number()), "v" + version.number());
            link.getElement().setAttribute("router-link", true);
            if (version.number() == shown) {
                link.getElement().setAttribute("aria-current", "true");
            }
            list.add(Markup.with(
                    new ListItem(), "row vers", link, Markup.span("grow m2", story(version, today)), badge(version)));
        }
        return Markup.div("", Markup.h3("", "Versions"), list);
    }

    private String story(RuleVersion version, LocalDate today) {
        if (version.number() == 1) {
            return "comes with Upswell";
        }
        var at = version.activatedAt();
        String who = at == null
                ? version.changedBy() + ", " + day(version.changedAt(), today)
                : "%s, %s".formatted(version.activatedBy(), day(at, today));
        String note = version.note();
        return note == null ? who : who + ": " + note;
    }

    private String day(Instant at, LocalDate today) {
        return Words.dateTime(at, clock.getZone(), today);
    }

    private static Component badge(RuleVersion version) {
        return switch (version.state()) {
            case LIVE -> Markup.span("bdg MEDIUM", "Live");
            case DRAFT -> Markup.span("bdg outl", "Draft");
            case SHADOW -> Markup.span("bdg t-market", "Shadow");
            case PAST -> Markup.span("bdg", "Past");
        };
    }
}
