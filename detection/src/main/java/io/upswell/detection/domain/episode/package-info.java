/** How long a signal goes on: when it ends, and when it comes back as the same. */
@NullMarked
package io.upswell.detection.domain.episode;

import org.jspecify.annotations.NullMarked;
