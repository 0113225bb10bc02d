package io.upswell.detection.adapter.text;

/** From which probability on a finding is told. */
final class Thresholds {
    private Thresholds() {}

    static double of(Lens lens) {
        return Double.parseDouble(System.getProperty(lens.name(), "0.5"));
    }
}
