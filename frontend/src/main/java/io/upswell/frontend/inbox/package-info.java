/** Where a CSM decides: the opportunities that wait, with the evidence behind each. */
@NullMarked
package io.upswell.frontend.inbox;

import org.jspecify.annotations.NullMarked;
