/** Signals, accounts and scans for programs that speak GraphQL. */
@PrimaryAdapter
@NullMarked
package io.upswell.detection.adapter.graphql;

import org.jmolecules.architecture.hexagonal.PrimaryAdapter;
import org.jspecify.annotations.NullMarked;
