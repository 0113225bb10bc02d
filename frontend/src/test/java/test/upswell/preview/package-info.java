/** The pages on desks in memory, for the tests that open a browser. */
@NullMarked
package test.upswell.preview;

import org.jspecify.annotations.NullMarked;
