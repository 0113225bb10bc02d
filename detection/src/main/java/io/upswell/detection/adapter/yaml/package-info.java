/** Reads the operator's workflow file (PRD 4.3) and refuses a wrong one with its place, the reason and the mend. */
@SecondaryAdapter
@NullMarked
package io.upswell.detection.adapter.yaml;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
