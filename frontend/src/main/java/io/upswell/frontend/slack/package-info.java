/** Shows a message as Slack does. */
@NullMarked
package io.upswell.frontend.slack;

import org.jspecify.annotations.NullMarked;
