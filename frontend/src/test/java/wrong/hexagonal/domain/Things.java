package wrong.hexagonal.domain;

import org.jmolecules.architecture.hexagonal.SecondaryPort;

@SecondaryPort
public interface Things {
    void keep();
}
