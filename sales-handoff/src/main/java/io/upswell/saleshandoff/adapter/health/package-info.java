/** How the module is, for whoever watches the application. */
@PrimaryAdapter
@NullMarked
package io.upswell.saleshandoff.adapter.health;

import org.jmolecules.architecture.hexagonal.PrimaryAdapter;
import org.jspecify.annotations.NullMarked;
