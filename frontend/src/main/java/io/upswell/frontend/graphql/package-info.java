/** What belongs to the wire of GraphQL: error codes and limits. */
@NullMarked
package io.upswell.frontend.graphql;

import org.jspecify.annotations.NullMarked;
