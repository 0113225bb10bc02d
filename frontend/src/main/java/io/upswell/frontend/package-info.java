/** The pages, the sign-in and the start of the application. */
@ApplicationModule(allowedDependencies = {"detection", "opportunities", "saleshandoff", "notifications", "analytics"})
@NullMarked
package io.upswell.frontend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
