package io.upswell.detection.domain;

import io.upswell.detection.Conversation;
import io.upswell.detection.Finding;
import io.upswell.detection.PriceBook;
import java.util.List;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * Reads conversations like a {@link ConversationAnalyst}, but somewhere else: it takes its time, has its price, and may
 * not answer. What it does not read the other one does, under the other one's edition.
 */
@SecondaryPort
public interface RemoteAnalyst {

    /**
     * As {@link ConversationAnalyst#analyse}, but twice may give two answers.
     *
     * @throws LanguageModel.Unanswered when there is no usable answer in time
     */
    List<Finding> analyse(Conversation conversation, PriceBook priceBook);

    /** As {@link ConversationAnalyst#edition()}; no edition of the other one. */
    String edition();
}
