package io.upswell.detection.adapter.yaml;

/** The workflow file cannot be used, so the application does not start. */
class WrongWorkflow extends RuntimeException {

    private final String place;
    private final String reason;
    private final String mend;

    /** @param line from 1; 0 for the file as a whole */
    WrongWorkflow(String file, int line, String reason, String mend) {
        super("%s%s: %s %s".formatted(file, line == 0 ? "" : ", line " + line, reason, mend));
        this.place = line == 0 ? file : "%s, line %d".formatted(file, line);
        this.reason = reason;
        this.mend = mend;
    }

    String place() {
        return place;
    }

    String reason() {
        return reason;
    }

    String mend() {
        return mend;
    }
}
