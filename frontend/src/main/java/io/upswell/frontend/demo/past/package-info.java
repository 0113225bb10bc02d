/** The simulated year before the demo begins: real scans and decisions of invented people, told afterwards. */
@NullMarked
package io.upswell.frontend.demo.past;

import org.jspecify.annotations.NullMarked;
