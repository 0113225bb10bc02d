/** Reads conversations offline, by the names of the price book. */
@SecondaryAdapter
@NullMarked
package io.upswell.detection.adapter.text;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
