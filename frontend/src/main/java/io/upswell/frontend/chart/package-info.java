/** Charts, drawn in the browser from plain figures. */
@NullMarked
package io.upswell.frontend.chart;

import org.jspecify.annotations.NullMarked;
