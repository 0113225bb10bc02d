/** The frame around the pages: navigation, who is signed in, where each role starts. */
@NullMarked
package io.upswell.frontend.shell;

import org.jspecify.annotations.NullMarked;
