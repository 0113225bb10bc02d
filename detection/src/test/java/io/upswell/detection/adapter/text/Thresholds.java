package io.upswell.detection.adapter.text;

/** From which probability on a finding is told: a quiet analyst that misses some beats one that cries wolf. */
final class Thresholds {

    private Thresholds() {}

    static double of(Lens lens) {
        return switch (lens) {
            case EXPANSION -> 0.75;
            case DISPLACEMENT -> 0.75;
            case INTEREST, THREAT -> 0.5;
        };
    }
}
