/** Messages for programs that speak GraphQL. */
@PrimaryAdapter
@NullMarked
package io.upswell.notifications.adapter.graphql;

import org.jmolecules.architecture.hexagonal.PrimaryAdapter;
import org.jspecify.annotations.NullMarked;
