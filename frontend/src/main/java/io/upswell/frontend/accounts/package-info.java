/** What is known of an account, and why it is silent. */
@NullMarked
package io.upswell.frontend.accounts;

import org.jspecify.annotations.NullMarked;
