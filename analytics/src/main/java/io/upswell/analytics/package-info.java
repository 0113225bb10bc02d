/**
 * Counts what the signals became (US-4, PRD 1.3). Listeners write every event into a journal and fold it into one story
 * an account; the figures are read from the stories' journeys, which can be told anew from the journal at any time.
 */
@ApplicationModule(allowedDependencies = {"detection", "opportunities", "saleshandoff"})
@NullMarked
package io.upswell.analytics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
