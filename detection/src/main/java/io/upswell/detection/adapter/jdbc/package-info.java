/** Facts, scans and signals in PostgreSQL. */
@SecondaryAdapter
@NullMarked
package io.upswell.detection.adapter.jdbc;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
