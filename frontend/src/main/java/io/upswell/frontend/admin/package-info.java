/** What an administrator looks after: messages that did not arrive, the line to the CRM. */
@NullMarked
package io.upswell.frontend.admin;

import org.jspecify.annotations.NullMarked;
