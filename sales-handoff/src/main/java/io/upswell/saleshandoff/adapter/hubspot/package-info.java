/** HubSpot through its CRM API. */
@SecondaryAdapter
@NullMarked
package io.upswell.saleshandoff.adapter.hubspot;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
