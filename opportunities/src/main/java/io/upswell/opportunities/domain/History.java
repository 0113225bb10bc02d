package io.upswell.opportunities.domain;

import io.upswell.opportunities.HistoryEntry;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** What happened to all opportunities; only ever added to. */
@SecondaryPort
public interface History {

    void add(List<HistoryEntry> entries);

    /** In the order in which it happened. */
    List<HistoryEntry> of(Collection<UUID> opportunities);
}
