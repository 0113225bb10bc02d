package io.upswell.detection.adapter.text;

/** From which probability on a finding is told: a quiet analyst that misses some beats one that cries wolf. */
final class Thresholds {

    private Thresholds() {}

    static double of(Lens lens) {
        return switch (lens) {
            case EXPANSION -> 0.7;
            case DISPLACEMENT -> 0.65;
            case INTEREST, THREAT -> 0.5;
        };
    }
}
