/** What a change of rule would have done: the replay beside the rule that is edited. */
@NullMarked
package io.upswell.frontend.replay;

import org.jspecify.annotations.NullMarked;
