/** Handoffs and their trails in PostgreSQL. */
@SecondaryAdapter
@NullMarked
package io.upswell.saleshandoff.adapter.jdbc;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
