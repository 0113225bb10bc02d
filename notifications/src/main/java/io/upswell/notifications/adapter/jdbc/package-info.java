/** Messages and recipients in PostgreSQL. */
@SecondaryAdapter
@NullMarked
package io.upswell.notifications.adapter.jdbc;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
