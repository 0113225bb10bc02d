/** Opportunities and tasks for programs that speak GraphQL. */
@PrimaryAdapter
@NullMarked
package io.upswell.opportunities.adapter.graphql;

import org.jmolecules.architecture.hexagonal.PrimaryAdapter;
import org.jspecify.annotations.NullMarked;
