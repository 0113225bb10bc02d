/** Tells open pages that something has changed. */
@NullMarked
package io.upswell.frontend.live;

import org.jspecify.annotations.NullMarked;
