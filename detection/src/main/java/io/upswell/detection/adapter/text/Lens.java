package io.upswell.detection.adapter.text;

import io.upswell.detection.SignalType;
import io.upswell.detection.domain.text.Masked;
import io.upswell.detection.domain.text.Passage;
import io.upswell.detection.domain.text.Traits;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How a passage is looked at for one type of signal. Training and analysis must look alike, so both look through this. */
enum Lens {
    EXPANSION(SignalType.EXPANSION_MENTION, -0.7, 1),

    /** Wishes differ most in words, hence the wide gate: here the meaning has to decide. */
    INTEREST(SignalType.FEATURE_INTEREST, -2.0, 2),

    /** The customer leaves a competitor for us. */
    DISPLACEMENT(SignalType.COMPETITOR_DISPLACEMENT, -0.7, 1),

    /** The competitor may replace us. */
    THREAT(SignalType.COMPETITOR_DISPLACEMENT, -0.7, 1);

    private final SignalType type;
    private final double gate;
    private final int most;

    Lens(SignalType type, double gate, int most) {
        this.type = type;
        this.gate = gate;
        this.most = most;
    }

    /** Log odds by words alone below which the sentence model is not asked; it is what reading costs. */
    double gate() {
        return gate;
    }

    /** Passages of a conversation that the sentence model reads, the likeliest by words. */
    int most() {
        return most;
    }

    SignalType type() {
        return type;
    }

    /** A move between vendors is seldom told in one sentence, but always near the competitor's name. */
    boolean isMove() {
        return this == DISPLACEMENT || this == THREAT;
    }

    boolean sees(Passage passage) {
        return !isMove() || passage.namesRival();
    }

    Map<Integer, Double> traits(Passage passage) {
        return isMove() ? Traits.ofWindow(passage) : Traits.of(passage);
    }

    /** What is added to the traits once the sentence model has read the passage. */
    float[] vector(Passage passage, float[] own, float[] window, Subjects subjects) {
        return switch (this) {
            case EXPANSION -> joined(own, window);
            case INTEREST -> joined(own, subjects.hints(passage, mean(own, window)));
            case DISPLACEMENT, THREAT -> window;
        };
    }

    /** What the sentence model reads: the sentence, and the window around it. */
    static List<String> texts(Passage passage) {
        return List.of(
                Masked.plain(passage.text(), passage.mentions()), Masked.plain(passage.window(), passage.named()));
    }

    static float[] mean(float[] one, float[] other) {
        float[] mean = new float[one.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (one[i] + other[i]) / 2;
        }
        return mean;
    }

    private static float[] joined(float[] one, float[] other) {
        float[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }
}
