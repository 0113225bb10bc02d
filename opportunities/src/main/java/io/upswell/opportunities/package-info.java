/** Scores and values the signals of an account and keeps its one live expansion opportunity. */
@ApplicationModule(allowedDependencies = "detection")
@NullMarked
package io.upswell.opportunities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
