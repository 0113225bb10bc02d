package io.upswell.notifications;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Slack for a server that is connected to none. What is pressed here is signed and sent to {@code /slack/events} as
 * Slack would, so that it takes the same way. Everybody presses in their own name, an administrator in anybody's.
 */
public interface SlackStandIn {

    /** Whether this stands in: there is no Slack token. */
    boolean active();

    /**
     * Presses a button of a message, or chooses from its menu.
     *
     * @param username who presses
     * @param action the element's {@code action_id}
     * @param value its {@code value}, for a menu that of the option
     * @return what Slack would show then; the message itself changes through its event
     */
    Shown press(String username, UUID message, String action, String value);

    /**
     * Sends a dialog.
     *
     * @param view the dialog as it was shown
     * @param values by {@code block_id}; empty ones count as not given
     */
    Shown submit(String username, String view, Map<String, String> values);

    /** The home tab as it is now, a Slack view as JSON. */
    @Nullable
    String home(String username);

    /**
     * @param views dialogs that opened, Slack views as JSON
     * @param whispers what only this person sees, mrkdwn
     * @param replies below the message, mrkdwn
     * @param faults what is wrong with the dialog, by block id; it stays open then
     */
    record Shown(List<String> views, List<String> whispers, List<String> replies, Map<String, String> faults) {}
}
