package io.upswell.notifications;

import io.upswell.detection.Refusal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a CSM gets the first draft of a letter to the customer. Nothing is sent from here. */
public interface OutreachDesk {

    /**
     * The template's, at once.
     *
     * @throws Refusal.NotFound when the opportunity is not in sight
     */
    Draft draft(UUID opportunity);

    /** Whether the operator has a language model phrase drafts, so that asking for {@link #phrased} is worth the wait. */
    boolean phrases();

    /**
     * The draft as a language model phrases it. Takes as long as the model does, up to its time-out; an interrupt ends the
     * wait.
     *
     * @return empty when no model is asked for drafts or it does not answer
     * @throws Refusal.NotFound when the opportunity is not in sight
     */
    Optional<String> phrased(UUID opportunity);

    /**
     * @param contact who of the customer it speaks to, {@code null} when nobody is known
     * @param text made from the evidence, for the writer to change
     */
    record Draft(@Nullable String contact, String text) {}
}
