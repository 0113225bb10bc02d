package io.upswell.notifications;

import io.upswell.detection.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a CSM gets the first draft of a letter to the customer. Nothing is sent from here. */
public interface OutreachDesk {

    /** @throws Refusal.NotFound when the opportunity is not in sight */
    Draft draft(UUID opportunity);

    /**
     * @param contact who of the customer it speaks to, {@code null} when nobody is known
     * @param text made from the evidence, for the writer to change
     */
    record Draft(@Nullable String contact, String text) {}
}
