package io.upswell.frontend.health;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.upswell.detection.Scan;
import io.upswell.detection.ScanDesk;
import io.upswell.frontend.parts.Ask;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Notices;
import java.time.Clock;
import java.time.LocalDate;

/** Starts and stops scans, now or as of an earlier day, and names what one could not look at. */
final class ScanHand implements ScanRow.Hand {

    private static final int MOST_SKIPPED = 200;

    private final ScanDesk scans;
    private final Clock clock;
    private final Runnable changed;

    ScanHand(ScanDesk scans, Clock clock, Runnable changed) {
        this.scans = scans;
        this.clock = clock;
        this.changed = changed;
    }

    void now() {
        Notices.attempt(() -> scans.run(null));
        changed.run();
    }

    /** At the end of that day, seeing only what had arrived by then. */
    void asOf() {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        DatePicker day = new DatePicker("At the end of", yesterday);
        day.setMax(yesterday);
        day.setWidthFull();
        Ask.open(
                "Scan as of an earlier day",
                "Scan",
                () -> {
                    LocalDate chosen = day.getValue();
                    if (chosen == null || day.isInvalid()) {
                        return false;
                    }
                    Notices.attempt(() -> scans.run(
                            chosen.plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
                    changed.run();
                    return true;
                },
                Markup.p("s m2", "Sees only what had arrived by then."),
                day);
    }

    @Override
    public void cancel(Scan scan) {
        Notices.attempt(() -> scans.cancel(scan.id()));
        changed.run();
    }

    @Override
    public void showSkipped(Scan scan) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle("Skipped accounts");
        dialog.setWidth("min(560px, 92vw)");
        UnorderedList list = Markup.with(new UnorderedList(), "plain-list s");
        Notices.attempt(() -> scans.skipped(scan.id(), MOST_SKIPPED)
                .forEach(skipped -> list.add(Markup.with(
                        new ListItem(),
                        "",
                        new Anchor("accounts/" + skipped.account(), skipped.account()),
                        Markup.div("m2", skipped.reason())))));
        dialog.add(list);
        dialog.getFooter().add(new Button("Close", click -> dialog.close()));
        dialog.open();
    }
}
