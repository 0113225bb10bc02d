/** Counts what the signals became (US-4, PRD 1.3). Flat on purpose: listeners upsert read models, queries read them. */
@ApplicationModule(allowedDependencies = {"detection", "opportunities", "saleshandoff"})
@NullMarked
package io.upswell.analytics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
