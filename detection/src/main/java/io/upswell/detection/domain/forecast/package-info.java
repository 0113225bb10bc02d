/** Where the usage of a metric is heading: statistics over its daily values, without an opinion on what is worth saying. */
@NullMarked
package io.upswell.detection.domain.forecast;

import org.jspecify.annotations.NullMarked;
