package io.upswell.detection.adapter.text;

import java.util.List;

/**
 * A conversation, or a part of a long one, as the network reads it.
 *
 * @param ids the numbers of its words and marks
 * @param marks where a sentence of the customer's side opens
 * @param namings where a competitor is named, by either side
 */
record Script(long[] ids, List<Mark> marks, List<Naming> namings) {

    /**
     * @param place index in the ids
     * @param end index behind the sentence's last word
     * @param line index of the sentence in the conversation
     */
    record Mark(int place, int end, int line) {}

    /**
     * @param place index in the ids
     * @param competitor its id
     */
    record Naming(int place, String competitor) {}
}
