package io.upswell.frontend.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import io.upswell.detection.Refusal;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;

/** What a page says when something did not go as asked, and the way back after a decision. */
public final class Notices {

    private static final Logger log = LoggerFactory.getLogger(Notices.class);
    private static final int UNDO_MILLIS = 8_000;
    private static final int READ_MILLIS = 8_000;

    private Notices() {}

    /** Runs what somebody asked for; says plainly what stands in the way. Returns whether it went well. */
    public static boolean attempt(Runnable action) {
        return attempt(action, "");
    }

    /** As {@link #attempt(Runnable)}, where the page goes on to show what somebody else has made of it. */
    public static boolean attemptAmongOthers(Runnable action) {
        return attempt(action, " You see their version now.");
    }

    private static boolean attempt(Runnable action, String afterConflict) {
        try {
            action.run();
            return true;
        } catch (Refusal.Conflict overtaken) {
            say(overtaken.getMessage() + afterConflict);
        } catch (Refusal refusal) {
            say(Objects.requireNonNullElse(refusal.getMessage(), "That is not possible."));
        } catch (OptimisticLockingFailureException overtaken) {
            say("Somebody else changed this a moment ago. You see their version now.");
        } catch (RuntimeException failed) {
            log.error("A page's action failed", failed);
            say("That did not work. Nothing was changed. Try again.");
        }
        return false;
    }

    /** What stands where something could not be read, with the way to try again. */
    public static Component notLoaded(RuntimeException failed, Runnable again) {
        if (failed instanceof Refusal refusal) {
            return Markup.div("empty", Markup.p("", Objects.requireNonNullElse(refusal.getMessage(), "Not for you.")));
        }
        log.error("A page could not be read", failed);
        return Markup.div(
                "empty",
                Markup.p("", "Could not load this. Nothing was changed."),
                new Button("Try again", click -> again.run()));
    }

    public static void say(String text) {
        Notification notice = new Notification(new Span(text));
        notice.setDuration(READ_MILLIS);
        notice.setPosition(Position.BOTTOM_START);
        notice.setAssertive(true);
        notice.open();
    }

    /** Says what was done and offers to take it back for 8 seconds. */
    public static void undo(String done, Runnable back) {
        Notification notice = new Notification();
        Button undo = new Button("Undo", click -> {
            notice.close();
            attempt(back);
        });
        undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        notice.add(Markup.div("row", new Span(done), undo));
        notice.setDuration(UNDO_MILLIS);
        notice.setPosition(Position.BOTTOM_START);
        notice.open();
    }
}
