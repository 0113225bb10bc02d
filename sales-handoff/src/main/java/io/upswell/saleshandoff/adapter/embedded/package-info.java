/** A CRM for those who have none connected: a table of its own, with the promises of a real one. */
@SecondaryAdapter
@NullMarked
package io.upswell.saleshandoff.adapter.embedded;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
