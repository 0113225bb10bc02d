/** Lets the passing of time take up replays. */
@PrimaryAdapter
@NullMarked
package io.upswell.analytics.adapter.schedule;

import org.jmolecules.architecture.hexagonal.PrimaryAdapter;
import org.jspecify.annotations.NullMarked;
