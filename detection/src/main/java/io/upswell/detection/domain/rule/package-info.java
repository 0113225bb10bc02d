/** The rules that find expansion signals in the facts of one account: pure functions, each with its reasons. */
@NullMarked
package io.upswell.detection.domain.rule;

import org.jspecify.annotations.NullMarked;
