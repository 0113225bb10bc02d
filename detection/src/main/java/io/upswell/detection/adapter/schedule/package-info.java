/** Lets the passing of time start scans. */
@PrimaryAdapter
@NullMarked
package io.upswell.detection.adapter.schedule;

import org.jmolecules.architecture.hexagonal.PrimaryAdapter;
import org.jspecify.annotations.NullMarked;
