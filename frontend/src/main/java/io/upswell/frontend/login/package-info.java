/** The way in. */
@NullMarked
package io.upswell.frontend.login;

import org.jspecify.annotations.NullMarked;
