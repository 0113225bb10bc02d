/** What Slack sends: pressed buttons, filled dialogs, an opened home tab. */
@PrimaryAdapter
@NullMarked
package io.upswell.notifications.adapter.slackevents;

import org.jmolecules.architecture.hexagonal.PrimaryAdapter;
import org.jspecify.annotations.NullMarked;
