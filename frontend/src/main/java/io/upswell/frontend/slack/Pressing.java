package io.upswell.frontend.slack;

/** What happens when a button of a message is pressed, or something is chosen from its menu. */
@FunctionalInterface
public interface Pressing {

    /**
     * @param action the element's {@code action_id}
     * @param value its {@code value}
     */
    void press(String action, String value);
}
