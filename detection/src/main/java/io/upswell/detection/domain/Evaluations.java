package io.upswell.detection.domain;

import io.upswell.detection.Evaluation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** How the rules ended for each account. */
@SecondaryPort
public interface Evaluations {

    /** The latest evaluation of every rule, for each of these accounts; accounts never scanned are left out. */
    Map<String, List<Evaluation>> latest(Collection<String> accounts);
}
