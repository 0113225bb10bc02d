/** A vendor's portfolio to look at before the own facts are in: invented, the same on every machine, always current. */
@NullMarked
package io.upswell.frontend.demo;

import org.jspecify.annotations.NullMarked;
