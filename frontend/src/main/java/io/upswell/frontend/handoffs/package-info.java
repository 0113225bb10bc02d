/** Where a sales rep answers handoffs and moves them along the pipeline. */
@NullMarked
package io.upswell.frontend.handoffs;

import org.jspecify.annotations.NullMarked;
