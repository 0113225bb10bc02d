package io.upswell.detection.adapter.text;

import io.upswell.detection.SignalType;

/** What the network looks for; each is a place in its answer. */
enum Sign {
    EXPANSION_MENTION(SignalType.EXPANSION_MENTION),
    FEATURE_INTEREST(SignalType.FEATURE_INTEREST),

    /** The customer leaves a competitor for us. */
    COMPETITOR_DISPLACEMENT(SignalType.COMPETITOR_DISPLACEMENT),

    /** The competitor may replace us. */
    THREAT(SignalType.COMPETITOR_DISPLACEMENT);

    /** Behind the signs of a sentence stand those of a competitor, at its name. */
    private static final int SENTENCE_SIGNS = 4;

    private final SignalType type;

    Sign(SignalType type) {
        this.type = type;
    }

    SignalType type() {
        return type;
    }

    /** Place in the answer, for a sentence. */
    int ofSentence() {
        return ordinal();
    }

    /** Place in the answer, for a competitor's name. */
    int ofCompetitor() {
        return switch (this) {
            case COMPETITOR_DISPLACEMENT -> SENTENCE_SIGNS;
            case THREAT -> SENTENCE_SIGNS + 1;
            default -> throw new IllegalArgumentException(this + " is not told of competitors");
        };
    }
}
