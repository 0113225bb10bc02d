package io.upswell.detection;

import org.jspecify.annotations.Nullable;

/**
 * What the text analysis read in a conversation (FR-1.3, FR-1.4, FR-1.7).
 *
 * @param subject id of the product, plan or competitor; {@code null} for an expansion mention
 * @param segment index of the segment, from 0
 * @param start offset of the quote's first character in the segment's text
 * @param end offset behind its last one
 * @param quote verbatim
 * @param confidence 0 to 1: the share of findings like this one that are right
 * @param churnRisk the opposite of a signal: the competitor that is the subject may replace us
 */
public record Finding(
        SignalType type,
        @Nullable String subject,
        int segment,
        int start,
        int end,
        String quote,
        double confidence,
        boolean churnRisk) {

    public Finding(
            SignalType type,
            @Nullable String subject,
            int segment,
            int start,
            int end,
            String quote,
            double confidence) {
        this(type, subject, segment, start, end, quote, confidence, false);
    }
}
