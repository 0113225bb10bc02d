package io.upswell.detection.adapter.text;

/** From which probability on a finding is told: a quiet analyst that misses some beats one that cries wolf. */
final class Thresholds {

    private Thresholds() {}

    static double of(Lens lens) {
        return switch (lens) {
            case EXPANSION, DISPLACEMENT -> 0.8;
            case INTEREST -> 0.55;
            case THREAT -> 0.4;
        };
    }
}
