package io.upswell.frontend.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import io.upswell.detection.Scan;
import io.upswell.detection.ScanDesk;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Words;
import java.time.Clock;
import java.time.LocalDate;

/** What the latest scan looked at, and what an empty list says because of it. */
final class InboxScan {

    private InboxScan() {}

    static Component note(ScanDesk scans, Clock clock) {
        String note = scans.latest()
                .map(scan -> "Scan %s · %s%s"
                        .formatted(
                                when(scan, clock),
                                Words.count(scan.accountsScanned(), "account", "accounts"),
                                scan.accountsSkipped() == 0 ? "" : " · " + scan.accountsSkipped() + " skipped"))
                .orElse("No scan yet");
        return Markup.span("xs m2 nw", note);
    }

    static Component nothingMatches(Runnable clear) {
        Button button = new Button("Clear filters", click -> clear.run());
        return Markup.div("empty", Markup.p("", "No opportunity matches."), button);
    }

    static Component nothingHere(InboxQuery.View view, ScanDesk scans, Clock clock) {
        return switch (view) {
            case TODO ->
                scans.latest()
                        .map(scan -> Markup.div(
                                "empty",
                                Markup.p(
                                        "",
                                        "Nothing to decide. The scan of %s looked at %s."
                                                .formatted(
                                                        when(scan, clock),
                                                        Words.count(scan.accountsScanned(), "account", "accounts"))),
                                new Anchor("accounts", "See why accounts are silent")))
                        .orElseGet(() -> Markup.div(
                                "empty",
                                Markup.p(
                                        "",
                                        "No facts yet. Send them to /api/facts; the scan looks at them every day.")));
            case SNOOZED -> Markup.div("empty", Markup.p("", "Nothing is snoozed."));
            case SALES -> Markup.div("empty", Markup.p("", "Nothing is with Sales. What you qualify shows here."));
            case CLOSED -> Markup.div("empty", Markup.p("", "Nothing was closed."));
        };
    }

    private static String when(Scan scan, Clock clock) {
        return Words.dateTime(scan.asOf(), clock.getZone(), LocalDate.now(clock));
    }
}
