/** What the application stands on: database, clock, settings. */
@NullMarked
package io.upswell.frontend.platform;

import org.jspecify.annotations.NullMarked;
