package io.upswell.analytics.domain;

import java.util.Collection;
import java.util.List;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The stories of the accounts with the journeys that the figures are made of. */
@SecondaryPort
public interface Stories {

    /** Nobody else tells of any account until this transaction ends. */
    void hold();

    /** Those that anything was told of, with one query. */
    List<AccountStory> of(Collection<String> accounts);

    /** Writes what changed of these stories and of their journeys. */
    void keep(Collection<AccountStory> stories);

    void forgetAll();
}
