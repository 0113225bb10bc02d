/** Whether what the scan looks at is there, and how the scans went. */
@NullMarked
package io.upswell.frontend.health;

import org.jspecify.annotations.NullMarked;
