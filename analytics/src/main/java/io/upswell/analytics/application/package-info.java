/** Services: listen to events, keep the read models, answer the desk. */
@Application
@NullMarked
package io.upswell.analytics.application;

import org.jmolecules.architecture.hexagonal.Application;
import org.jspecify.annotations.NullMarked;
