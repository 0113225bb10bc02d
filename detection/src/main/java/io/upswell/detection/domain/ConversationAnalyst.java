package io.upswell.detection.domain;

import io.upswell.detection.Conversation;
import io.upswell.detection.Finding;
import io.upswell.detection.PriceBook;
import java.util.List;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Reads a conversation for what the customer's side asks for (FR-1.3, FR-1.4, FR-1.7). */
@SecondaryPort
public interface ConversationAnalyst {

    /**
     * The findings of this conversation alone, whatever the account owns, in the order in which they were said.
     * The same conversation and price book give the same findings.
     */
    List<Finding> analyse(Conversation conversation, PriceBook priceBook);

    /** Changes when the analyst would read the same conversation differently, so that old findings are not reused. */
    default String edition() {
        return getClass().getName();
    }
}
