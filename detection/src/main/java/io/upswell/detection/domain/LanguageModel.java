package io.upswell.detection.domain;

import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** A language model somewhere else: slow, not free of charge, and at times not there. */
@SecondaryPort
public interface LanguageModel {

    /** As its provider names it. */
    String name();

    /**
     * @param task what to write and how
     * @param material what to write about
     * @throws Unanswered when there is no usable answer in time
     */
    String write(String task, String material);

    /** There is no answer, or none that can be used. */
    final class Unanswered extends RuntimeException {

        private final boolean heard;

        private Unanswered(String reason, boolean heard) {
            super(reason);
            this.heard = heard;
        }

        /** The model did not answer, or refused: the next question will hardly fare better. */
        public static Unanswered absent(String reason) {
            return new Unanswered(reason, false);
        }

        /** The model answered, but nothing that can be used for this question. */
        public static Unanswered unusable(String reason) {
            return new Unanswered(reason, true);
        }

        public boolean heard() {
            return heard;
        }
    }
}
