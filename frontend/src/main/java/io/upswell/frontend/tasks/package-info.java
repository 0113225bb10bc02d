/** What a person has promised to do about an opportunity. */
@NullMarked
package io.upswell.frontend.tasks;

import org.jspecify.annotations.NullMarked;
