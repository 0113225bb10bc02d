/** Calls from the CRM when something was changed there. */
@PrimaryAdapter
@NullMarked
package io.upswell.saleshandoff.adapter.webhook;

import org.jmolecules.architecture.hexagonal.PrimaryAdapter;
import org.jspecify.annotations.NullMarked;
