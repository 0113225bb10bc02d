/** Plain Java: what is told of an account, the figures made of it, and the secondary ports. */
@NullMarked
package io.upswell.analytics.domain;

import org.jspecify.annotations.NullMarked;
