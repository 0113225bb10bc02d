/** Tells people what they need to know, once, where they are. */
@ApplicationModule(allowedDependencies = {"detection", "opportunities", "saleshandoff"})
@NullMarked
package io.upswell.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
