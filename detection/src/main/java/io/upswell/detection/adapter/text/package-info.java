/** Reads conversations offline, with a small network taught for it ({@code detection/training}). */
@SecondaryAdapter
@NullMarked
package io.upswell.detection.adapter.text;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
