package io.upswell.frontend.health;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import io.upswell.detection.Scan;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** One scan: as of when, how far it is or how it ended, what it found, how long it took. */
final class ScanRow extends ListItem {

    /** What those who run scans may do with one. */
    interface Hand {
        void cancel(Scan scan);

        void showSkipped(Scan scan);
    }

    /** @param hand empty for those who only look */
    ScanRow(Scan scan, Clock clock, Optional<Hand> hand) {
        LocalDate today = LocalDate.now(clock);
        addClassNames("scan-row", "s");
        add(
                Markup.span("md nw", Words.dateTime(scan.asOf(), clock.getZone(), today)),
                state(scan, hand),
                Markup.span("num", Words.count(scan.accountsScanned(), "account", "accounts")),
                skipped(scan, hand),
                Markup.span("num", Words.count(scan.signalsDetected(), "signal", "signals")),
                Markup.span("num m2 nw", duration(scan, clock.instant())));
    }

    private static Component state(Scan scan, Optional<Hand> hand) {
        return switch (scan.status()) {
            case RUNNING -> progress(scan, hand);
            case COMPLETED -> Markup.span("bdg", "Completed");
            case FAILED -> Markup.span("bdg breached", "Failed");
            case CANCELLED -> Markup.span("bdg atrisk", "Cancelled");
        };
    }

    private static Span progress(Scan scan, Optional<Hand> hand) {
        int percent = scan.accountsTotal() == 0
                ? 0
                : (int) (100L * (scan.accountsScanned() + scan.accountsSkipped()) / scan.accountsTotal());
        Span fill = Markup.span("f-usage");
        fill.getStyle().setWidth(percent + "%");
        Span bar = Markup.span("bar grow", fill);
        bar.getElement().setAttribute("role", "progressbar");
        bar.getElement().setAttribute("aria-valuenow", Integer.toString(percent));
        bar.getElement().setAttribute("aria-label", "Progress of the scan");
        Span row = Markup.span("row", bar, Markup.span("num xs m2", percent + "%"));
        hand.ifPresent(given -> row.add(link("Cancel", () -> given.cancel(scan))));
        return row;
    }

    private static Component skipped(Scan scan, Optional<Hand> hand) {
        if (scan.accountsSkipped() == 0) {
            return Markup.span("m3", "none skipped");
        }
        String text = scan.accountsSkipped() + " skipped";
        return hand.<Component>map(given -> link(text, () -> given.showSkipped(scan)))
                .orElseGet(() -> Markup.span("bdg atrisk", text));
    }

    private static Button link(String text, Runnable action) {
        Button button = new Button(text, click -> action.run());
        button.addThemeName("tertiary");
        button.addClassName("link");
        return button;
    }

    private static String duration(Scan scan, Instant now) {
        Instant end = scan.finishedAt() == null ? now : scan.finishedAt();
        long millis = Math.max(0, Duration.between(scan.startedAt(), end).toMillis());
        return millis < 60_000
                ? "%.1f s".formatted(millis / 1000.0)
                : "%d min %02d s".formatted(millis / 60_000, millis / 1000 % 60);
    }
}
