/** Messages by e-mail. */
@SecondaryAdapter
@NullMarked
package io.upswell.notifications.adapter.mail;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
