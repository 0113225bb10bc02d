package io.upswell.detection.adapter.text;

/**
 * What was learned of one type of signal.
 *
 * @param gate by words alone, to spare the sentence model what is plainly nothing
 * @param head by words and meaning
 * @param calibration from the head's log odds to a probability that holds for vendors never seen
 * @param threshold the probability from which on it is told
 */
record Detector(Head gate, Head head, Calibration calibration, double threshold) {

    /** Platt's: fitted to worlds that the head was not trained on. */
    record Calibration(double slope, double offset) {

        double probability(double logit) {
            return 1 / (1 + Math.exp(-(slope * logit + offset)));
        }
    }
}
