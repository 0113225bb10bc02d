/** Who may come in, and as whom: logins, roles, teams, API tokens. */
@NullMarked
package io.upswell.frontend.security;

import org.jspecify.annotations.NullMarked;
