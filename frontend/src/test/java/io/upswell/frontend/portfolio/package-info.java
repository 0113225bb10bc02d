/** Made-up portfolios with known outcomes, on which the scan is measured. */
@NullMarked
package io.upswell.frontend.portfolio;

import org.jspecify.annotations.NullMarked;
