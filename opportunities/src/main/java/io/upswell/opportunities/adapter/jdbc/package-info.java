/** Opportunities and tasks in PostgreSQL. */
@SecondaryAdapter
@NullMarked
package io.upswell.opportunities.adapter.jdbc;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
