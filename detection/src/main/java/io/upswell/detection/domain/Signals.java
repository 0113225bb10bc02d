package io.upswell.detection.domain;

import io.upswell.detection.Signal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The signals found so far. */
@SecondaryPort
public interface Signals {

    /** The open signals of each of these accounts, strongest first; accounts without any are left out. */
    Map<String, List<Signal>> open(Collection<String> accounts);
}
