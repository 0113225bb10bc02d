/** Brings a qualified opportunity to the sales rep and into the CRM, and follows it down the pipeline. */
@ApplicationModule(allowedDependencies = {"detection", "opportunities"})
@NullMarked
package io.upswell.saleshandoff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
