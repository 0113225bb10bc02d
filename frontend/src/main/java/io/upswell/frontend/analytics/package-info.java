/** Where a manager sees what the signals became. */
@NullMarked
package io.upswell.frontend.analytics;

import org.jspecify.annotations.NullMarked;
