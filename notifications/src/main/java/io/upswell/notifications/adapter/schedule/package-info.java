/** The clock's tick that delivers what waits. */
@PrimaryAdapter
@NullMarked
package io.upswell.notifications.adapter.schedule;

import org.jmolecules.architecture.hexagonal.PrimaryAdapter;
import org.jspecify.annotations.NullMarked;
