/** The figures for programs that speak GraphQL. */
@PrimaryAdapter
@NullMarked
package io.upswell.analytics.adapter.graphql;

import org.jmolecules.architecture.hexagonal.PrimaryAdapter;
import org.jspecify.annotations.NullMarked;
