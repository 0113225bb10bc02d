/** Plain Java: aggregates, values, policies and the secondary ports. */
@NullMarked
package io.upswell.detection.domain;

import org.jspecify.annotations.NullMarked;
