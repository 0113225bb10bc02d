/** Texts from Mustache templates. */
@SecondaryAdapter
@NullMarked
package io.upswell.notifications.adapter.mustache;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
