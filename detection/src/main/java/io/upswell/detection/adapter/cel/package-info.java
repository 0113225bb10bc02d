/** Reads and checks the rules that managers write, in CEL over the facts of one account. */
@SecondaryAdapter
@NullMarked
package io.upswell.detection.adapter.cel;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
