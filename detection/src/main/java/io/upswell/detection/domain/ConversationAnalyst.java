package io.upswell.detection.domain;

import io.upswell.detection.Conversation;
import io.upswell.detection.Finding;
import io.upswell.detection.PriceBook;
import java.util.List;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Reads what customers say (FR-1.3, FR-1.4, FR-1.7). */
@SecondaryPort
public interface ConversationAnalyst {

    /** The findings of this conversation alone, in the order of its segments, whatever its date. */
    List<Finding> analyse(Conversation conversation, PriceBook priceBook);
}
