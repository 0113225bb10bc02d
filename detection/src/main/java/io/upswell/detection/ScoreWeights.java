package io.upswell.detection;

/**
 * How the strengths of the signals and the potential revenue make the composite score (FR-2.2):
 * {@code strengthShare·S + (1 − strengthShare)·A} with {@code S = 1 − Π(1 − trust·sᵢ)} and
 * {@code A = √u / (√u + halfWay)} of the uplift u.
 *
 * @param strengthShare 0 to 1: the part of the signals' strength; the rest is the potential's
 * @param trust 0 to 1: how much a single signal of full strength proves
 * @param halfWay above 0: the root of the uplift that gives half of the potential
 */
public record ScoreWeights(double strengthShare, double trust, double halfWay) {

    /** Those that reproduce both worked examples of the PRD. */
    public static final ScoreWeights SHIPPED = new ScoreWeights(0.5, 0.75, 0.22);
}
