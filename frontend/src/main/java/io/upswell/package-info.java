/** Upswell, put together. */
@NullMarked
package io.upswell;

import org.jspecify.annotations.NullMarked;
