/** The names of the price book in running text: plain word matching, the same for conversations and for notes about them. */
@NullMarked
package io.upswell.detection.domain.text;

import org.jspecify.annotations.NullMarked;
