/** What every page is made of: formats, icons, badges, small pieces of markup. */
@NullMarked
package io.upswell.frontend.parts;

import org.jspecify.annotations.NullMarked;
