package io.upswell.detection.domain.text;

/**
 * A sentence that somebody on the customer's side says here and now.
 *
 * @param segment index of its segment, from 0
 * @param start offset of its first character in the segment's text
 * @param end offset behind its last one
 * @param text verbatim
 */
public record Utterance(int segment, int start, int end, String text) {}
