package io.upswell.notifications.adapter.slack;

import io.upswell.notifications.domain.Form;
import io.upswell.notifications.domain.HomeTab;
import io.upswell.notifications.domain.Origin;
import io.upswell.notifications.domain.Surface;
import io.upswell.notifications.domain.Undelivered;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** SlackDialogs, whispers and the home tab: in Slack, or in the stand-in where no Slack is connected. */
@Component
class SlackSurface implements Surface {

    private static final int LONGEST = 3000;
    /** Too late, or used up already; Slack's pages know both spellings. */
    private static final String[] TOO_LATE = {
        "expired_trigger_id", "trigger_expired", "exchanged_trigger_id", "trigger_exchanged"
    };

    private final SlackCalls slack;
    private final SlackViews views;
    private final StandInDesk standIn;

    SlackSurface(SlackCalls slack, SlackViews views, StandInDesk standIn) {
        this.slack = slack;
        this.views = views;
        this.standIn = standIn;
    }

    @Override
    public Optional<String> open(Form form, Origin origin) {
        String view = views.dialog(form, origin);
        if (!slack.possible()) {
            standIn.view(origin.trigger(), view);
            return Optional.of(origin.trigger());
        }
        var answer = slack.call(
                api -> api.viewsOpen(r -> r.triggerId(origin.trigger()).viewAsString(view)), TOO_LATE);
        return answer.isOk() ? Optional.of(answer.getView().getId()) : Optional.empty();
    }

    @Override
    public void replace(String dialog, Form form, Origin origin) {
        String view = views.dialog(form, origin);
        if (slack.possible()) {
            slack.call(api -> api.viewsUpdate(r -> r.viewId(dialog).viewAsString(view)));
        } else {
            standIn.view(dialog, view);
        }
    }

    @Override
    public void whisper(String user, Origin origin, String text) {
        String words = SlackText.lines(text, LONGEST);
        if (!slack.possible()) {
            standIn.whisper(origin.trigger(), words);
        } else if (origin.channel() == null) {
            slack.call(api -> api.chatPostMessage(r -> r.channel(user).text(words)));
        } else {
            whisperThere(user, origin, words);
        }
    }

    /** In a conversation that the app is no member of, the address that came with the click still works. */
    private void whisperThere(String user, Origin origin, String words) {
        try {
            slack.call(api -> api.chatPostEphemeral(
                    r -> r.channel(origin.channel()).user(user).text(words)));
        } catch (Undelivered refused) {
            if (refused.kind() != Undelivered.Kind.REFUSED || origin.replyTo() == null) {
                throw refused;
            }
            slack.answer(origin.replyTo(), words);
        }
    }

    @Override
    public void reply(Origin origin, String text) {
        String words = SlackText.lines(text, LONGEST);
        if (!slack.possible()) {
            standIn.reply(origin.trigger(), words);
        } else if (origin.channel() != null) {
            slack.call(api -> api.chatPostMessage(r -> r.channel(origin.channel())
                    .threadTs(origin.ts())
                    .text(words)
                    .mrkdwn(false)));
        }
    }

    @Override
    public void home(String user, HomeTab tab) {
        String view = views.home(tab);
        if (slack.possible()) {
            slack.call(api -> api.viewsPublish(r -> r.userId(user).viewAsString(view)));
        } else {
            standIn.home(user, view);
        }
    }

    @Override
    public Optional<String> username(String user) {
        return slack.possible() ? Optional.empty() : standIn.username(user);
    }

    @Override
    public Optional<String> email(String user) {
        if (!slack.possible()) {
            return Optional.empty();
        }
        var answer = slack.call(api -> api.usersInfo(r -> r.user(user)), "user_not_found");
        return Optional.ofNullable(answer.getUser())
                .map(found -> found.getProfile())
                .map(profile -> profile.getEmail());
    }

    @Override
    public void done(Origin origin) {
        standIn.done(origin.trigger());
    }
}
