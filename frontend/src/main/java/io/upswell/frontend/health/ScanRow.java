package io.upswell.frontend.health;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import io.upswell.detection.Scan;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** One scan: as of when, how far it is or how it ended, what it found, how long it took. */
final class ScanRow extends ListItem {

    ScanRow(Scan scan, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        addClassNames("scan-row", "s");
        add(
                Markup.span("md nw", Words.dateTime(scan.asOf(), clock.getZone(), today)),
                state(scan),
                Markup.span("num", Words.count(scan.accountsScanned(), "account", "accounts")),
                skipped(scan),
                Markup.span("num", Words.count(scan.signalsDetected(), "signal", "signals")),
                Markup.span("num m2 nw", duration(scan, clock.instant())));
    }

    private static Component state(Scan scan) {
        return switch (scan.status()) {
            case RUNNING -> progress(scan);
            case COMPLETED -> Markup.span("bdg", "Completed");
            case FAILED -> Markup.span("bdg breached", "Failed");
        };
    }

    private static Span progress(Scan scan) {
        int percent = scan.accountsTotal() == 0
                ? 0
                : (int) (100L * (scan.accountsScanned() + scan.accountsSkipped()) / scan.accountsTotal());
        Span fill = Markup.span("f-usage");
        fill.getStyle().setWidth(percent + "%");
        Span bar = Markup.span("bar grow", fill);
        bar.getElement().setAttribute("role", "progressbar");
        bar.getElement().setAttribute("aria-valuenow", Integer.toString(percent));
        bar.getElement().setAttribute("aria-label", "Progress of the scan");
        return Markup.span("row", bar, Markup.span("num xs m2", percent + "%"));
    }

    private static Span skipped(Scan scan) {
        return scan.accountsSkipped() == 0
                ? Markup.span("m3", "none skipped")
                : Markup.span("bdg atrisk", scan.accountsSkipped() + " skipped");
    }

    private static String duration(Scan scan, Instant now) {
        Instant end = scan.finishedAt() == null ? now : scan.finishedAt();
        long millis = Math.max(0, Duration.between(scan.startedAt(), end).toMillis());
        return millis < 60_000 ? "%.1f s".formatted(millis / 1000.0) : "%d min %02d s".formatted(millis / 60_000, millis / 1000 % 60);
    }
}
