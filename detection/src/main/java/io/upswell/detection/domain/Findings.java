package io.upswell.detection.domain;

import io.upswell.detection.Finding;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** What was read in conversations, kept so that each is analysed once and not at every scan. */
@SecondaryPort
public interface Findings {

    /** Those of the keys that are kept, in one query. */
    Map<Key, List<Finding>> known(Collection<Key> keys);

    /** Keeps findings, empty lists too, in one statement. */
    void keep(Map<Key, List<Finding>> findings);

    /**
     * @param content changes with every word of the conversation
     * @param vocabulary changes with the names that the analyst looks for and with its edition
     */
    record Key(String account, String conversation, UUID content, UUID vocabulary) {}
}
