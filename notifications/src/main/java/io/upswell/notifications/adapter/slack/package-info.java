/** Messages as Slack shows them, and the way to Slack. */
@SecondaryAdapter
@NullMarked
package io.upswell.notifications.adapter.slack;

import org.jmolecules.architecture.hexagonal.SecondaryAdapter;
import org.jspecify.annotations.NullMarked;
