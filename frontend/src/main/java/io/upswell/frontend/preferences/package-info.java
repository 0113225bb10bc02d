/** What each person chooses for themselves. */
@NullMarked
package io.upswell.frontend.preferences;

import org.jspecify.annotations.NullMarked;
