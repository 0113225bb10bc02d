/** Takes in the facts of the customer base and finds the expansion signals in them, each with its evidence. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.upswell.detection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
