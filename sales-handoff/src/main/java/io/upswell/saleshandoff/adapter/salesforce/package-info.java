/** Salesforce through its REST API. */
@SecondaryAdapter
@NullMarked
package io.upswell.saleshandoff.adapter.salesforce;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
