/** The rule studio: where managers change the rules, see what that would do, and make a version live. */
@NullMarked
package io.upswell.frontend.rules;

import org.jspecify.annotations.NullMarked;
