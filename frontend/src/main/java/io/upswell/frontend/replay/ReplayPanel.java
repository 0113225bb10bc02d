package io.upswell.frontend.replay;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import io.upswell.analytics.Replay;
import io.upswell.analytics.ReplayDesk;
import io.upswell.analytics.ReplayResult;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Notices;
import io.upswell.frontend.parts.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The last twelve months again with a version of the rules beside the live one: runs it, shows how far it is, and what
 * would have been different.
 */
@StyleSheet("context://replay.css")
public final class ReplayPanel extends Section {

    private static final int LATEST = 100;
    private static final int LOOK_MILLIS = 1_000;

    private final ReplayDesk desk;
    private final Clock clock;
    private final Div content = Markup.div("rp-in");
    private final Button run = new Button("Run replay", click -> start());
    private @Nullable Integer candidate;
    private @Nullable Replay shown;
    private @Nullable Registration polling;

    /** Shows the live version until {@link #show} names another. */
    public ReplayPanel(ReplayDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
        Markup.scrolling(this, "Replay");
        Markup.with(this, "rp", Markup.div("row between", Markup.h2("rp-title", "Replay, 12 months"), run), content);
    }

    /** @param version to hold against the live one, {@code null} for the live one alone */
    public void show(@Nullable Integer version) {
        candidate = version;
        shown = desk.latest(LATEST).stream()
                .filter(replay -> Objects.equals(replay.candidate(), version))
                .findFirst()
                .orElse(null);
        draw();
    }

    private void start() {
        LocalDate today = LocalDate.now(clock);
        Notices.attempt(() -> {
            shown = desk.start(candidate, today.minusYears(1).plusDays(1), today);
            draw();
        });
    }

    private void cancel(Replay replay) {
        Notices.attempt(() -> {
            shown = desk.cancel(replay.id());
            draw();
        });
    }

    private void draw() {
        content.removeAll();
        Replay replay = shown;
        boolean running = replay != null && replay.status() == Replay.Status.RUNNING;
        run.setText(replay == null ? "Run replay" : "Run again");
        run.setEnabled(!running);
        if (replay == null) {
            content.add(Markup.p("xs m2", "Shows what these rules would have found in the last 12 months."));
        } else if (running) {
            content.add(period(replay), progress(replay));
        } else {
            content.add(period(replay));
            outcome(replay);
        }
        poll(running);
    }

    private void outcome(Replay replay) {
        if (replay.status() == Replay.Status.CANCELLED) {
            content.add(Markup.p("s", "Cancelled at %s.".formatted(Words.percent(replay.progress()))));
            return;
        }
        if (replay.failure() != null) {
            content.add(Markup.p("s", "A part of the accounts could not be replayed: " + replay.failure()));
        }
        try {
            desk.result(replay.id()).ifPresent(result -> result(replay, result));
        } catch (RuntimeException failed) {
            content.add(Notices.notLoaded(failed, this::draw));
        }
    }

    private void result(Replay replay, ReplayResult result) {
        LocalDate today = LocalDate.now(clock);
        content.add(new ReplayFigures(replay, result, today));
    }

    private Div progress(Replay replay) {
        ProgressBar bar = new ProgressBar(0, 1, Math.clamp(replay.progress(), 0, 1));
        bar.getElement().setAttribute("aria-label", "Progress of the replay");
        return Markup.div(
                "rp-run",
                bar,
                Markup.div(
                        "row between",
                        Markup.span(
                                "xs m2",
                                "%s, %,d of %,d account-days"
                                        .formatted(
                                                Words.percent(replay.progress()), replay.done(), replay.accountDays())),
                        new Button("Cancel", click -> cancel(replay))));
    }

    private Paragraph period(Replay replay) {
        LocalDate today = LocalDate.now(clock);
        Instant finished = replay.finishedAt();
        String took = finished == null || replay.status() == Replay.Status.CANCELLED
                ? ""
                : " Took %s.".formatted(took(Duration.between(replay.requestedAt(), finished)));
        return Markup.p(
                "xs m2",
                "%s to %s, with what had arrived by each day.%s"
                        .formatted(Words.date(replay.from(), today), Words.date(replay.to(), today), took));
    }

    private static String took(Duration duration) {
        return duration.toMinutes() > 1 ? duration.toMinutes() + " min" : Math.max(1, duration.toSeconds()) + " s";
    }

    private void poll(boolean running) {
        getUI().ifPresent(ui -> {
            if (running && polling == null) {
                ui.setPollInterval(LOOK_MILLIS);
                polling = ui.addPollListener(poll -> look());
            } else if (!running) {
                rest(ui);
            }
        });
    }

    private void look() {
        Replay replay = shown;
        if (replay != null) {
            shown = desk.find(replay.id()).orElse(null);
            draw();
        }
    }

    private void rest(UI ui) {
        if (polling != null) {
            polling.remove();
            polling = null;
            ui.setPollInterval(-1);
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        show(candidate);
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        rest(detach.getUI());
        super.onDetach(detach);
    }
}
