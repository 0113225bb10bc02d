package io.upswell.frontend.health;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.shared.Registration;
import io.upswell.detection.Role;
import io.upswell.detection.Scan;
import io.upswell.detection.ScanDesk;
import io.upswell.detection.Viewer;
import io.upswell.frontend.parts.KeysetPages;
import io.upswell.frontend.parts.Markup;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The scans, newest first. While one runs, the list follows it. */
final class ScanList extends Section {

    private static final int PAGE = 20;
    private static final int FOLLOW_MILLIS = 1_000;

    private final ScanDesk scans;
    private final Clock clock;
    private final UnorderedList rows = Markup.with(new UnorderedList(), "plain-list");
    private final Button earlier = new Button("Earlier scans");
    private final Optional<ScanHand> hand;
    private int wanted = PAGE;
    private @Nullable Registration polling;

    ScanList(ScanDesk scans, Clock clock) {
        this.scans = scans;
        this.clock = clock;
        addClassName("card");
        getElement().setAttribute("aria-label", "Scans");
        Role role = Viewer.current().role();
        hand = role == Role.MANAGER || role == Role.ADMIN
                ? Optional.of(new ScanHand(scans, clock, this::refresh))
                : Optional.empty();
        Div head = Markup.div("row wrap cardhead", Markup.h2("grow", "Scans"));
        hand.ifPresent(given -> {
            Button past = new Button("As of a day…", click -> given.asOf());
            past.addClassNames("sm", "n");
            Button now = new Button("Scan now", click -> given.now());
            now.addClassName("sm");
            head.add(past, now);
        });
        earlier.addThemeName("tertiary");
        earlier.addClickListener(click -> {
            wanted += PAGE;
            refresh();
        });
        add(head, rows, earlier);
    }

    private void refresh() {
        List<Scan> all = new KeysetPages<Scan>(position -> scans.page(position, PAGE)).slice(0, wanted + 1);
        List<Scan> read = all.subList(0, Math.min(wanted, all.size()));
        rows.removeAll();
        read.forEach(scan -> rows.add(new ScanRow(scan, clock, hand.map(given -> given))));
        if (read.isEmpty()) {
            rows.add(Markup.p("s m2", "No scan yet. The first one runs at the next full schedule, or now by hand."));
        }
        earlier.setVisible(all.size() > wanted);
        boolean running = read.stream().anyMatch(scan -> scan.status() == Scan.Status.RUNNING);
        getUI().ifPresent(ui -> ui.setPollInterval(running ? FOLLOW_MILLIS : -1));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        UI ui = attach.getUI();
        polling = ui.addPollListener(poll -> refresh());
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (polling != null) {
            polling.remove();
        }
        detach.getUI().setPollInterval(-1);
        super.onDetach(detach);
    }
}
