package io.upswell.notifications.application;

import io.upswell.detection.Refusal;
import io.upswell.detection.Viewer;
import io.upswell.notifications.domain.Answers;
import io.upswell.notifications.domain.Filled;
import io.upswell.notifications.domain.Origin;
import io.upswell.notifications.domain.Press;
import io.upswell.notifications.domain.Surface;
import io.upswell.notifications.domain.Undelivered;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Answers buttons and dialogs of Slack as the person who used them. What was decided comes back as an event and changes
 * the message; here only that person hears what could not be done.
 */
@Service
class ButtonAnswers implements Answers {

    /** These open an address; Slack tells of them all the same. */
    private static final Set<String> LINKS = Set.of("view_account", "view_handoff", "view_crm", "open_upswell");

    private static final String STRANGER =
            "Upswell does not know you: ask your administrator to give you a login with your Slack e-mail address.";
    private static final String TOO_LATE =
            "Slack did not wait for this dialog. Nothing changed; please press the button once more.";
    private static final Logger LOG = LoggerFactory.getLogger(ButtonAnswers.class);

    private final SlackColleagues colleagues;
    private final Surface surface;
    private final SlackDecisions decisions;
    private final SlackDialogs dialogs;
    private final DialogFaults faults;
    private final SlackHome overview;

    ButtonAnswers(
            SlackColleagues colleagues,
            Surface surface,
            SlackDecisions decisions,
            SlackDialogs dialogs,
            DialogFaults faults,
            SlackHome overview) {
        this.colleagues = colleagues;
        this.surface = surface;
        this.decisions = decisions;
        this.dialogs = dialogs;
        this.faults = faults;
        this.overview = overview;
    }

    @Override
    public void pressed(Press press) {
        if (LINKS.contains(press.action())) {
            surface.done(press.origin());
            return;
        }
        as(press.user(), press.origin(), () -> {
            if (!decisions.atOnce(press)) {
                open(press);
            }
        });
    }

    private void open(Press press) {
        Optional<String> dialog = surface.open(dialogs.form(press), press.origin());
        if (dialog.isEmpty()) {
            surface.whisper(press.user(), press.origin(), TOO_LATE);
        } else {
            dialogs.finished(press).ifPresent(form -> surface.replace(dialog.get(), form, press.origin()));
        }
    }

    @Override
    public Map<String, String> faults(Filled filled) {
        return faults.of(filled);
    }

    @Override
    public void sent(Filled filled) {
        as(filled.user(), filled.origin(), () -> decisions.take(filled));
    }

    @Override
    public void openedHome(String user, Origin origin) {
        as(user, origin, () -> surface.home(user, overview.of(Viewer.current())));
    }

    private void as(String user, Origin origin, Runnable action) {
        try {
            if (!colleagues.as(user, () -> told(user, origin, action))) {
                surface.whisper(user, origin, STRANGER);
            }
        } catch (Undelivered unheard) {
            LOG.warn("An answer did not reach its reader in Slack: {}", unheard.said());
        } finally {
            surface.done(origin);
        }
    }

    private void told(String user, Origin origin, Runnable action) {
        String name = Viewer.current().displayName().strip().split("\\s+")[0];
        try {
            io.upswell.opportunities.Origin.SLACK.run(action);
        } catch (Refusal.NotFound hidden) {
            surface.whisper(user, origin, name + ", this is not one of your accounts. Nothing changed.");
        } catch (Refusal refusal) {
            String why = String.valueOf(refusal.getMessage());
            String joint = Character.isLowerCase(why.charAt(0)) ? "," : ":";
            surface.whisper(user, origin, "%s%s %s Nothing changed.".formatted(name, joint, why));
        }
    }
}
