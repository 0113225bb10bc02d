/** The journal of events and the read models in PostgreSQL. */
@SecondaryAdapter
@NullMarked
package io.upswell.analytics.adapter.jdbc;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
