package io.upswell.detection.domain;

/** A line that is no usable fact; the message names the field and the mend. */
public final class UnfitFact extends Exception {

    public UnfitFact(String reason) {
        // Without a stack trace: a bad upload has millions of them.
        super(reason, null, false, false);
    }

    static UnfitFact at(String path, String expectation, Object found) {
        return new UnfitFact("%s: %s; got %s".formatted(path, expectation, shown(found)));
    }

    /** The reason, never missing. */
    public String reason() {
        String message = getMessage();
        return message == null ? "unusable" : message;
    }

    static String shown(Object found) {
        return switch (found) {
            case java.util.Map<?, ?> object -> "an object";
            case java.util.List<?> array -> "an array";
            case String text -> "\"" + abbreviated(text) + "\"";
            default -> abbreviated(String.valueOf(found));
        };
    }

    private static String abbreviated(String text) {
        String visible = text.replaceAll("\\p{Cntrl}", "�");
        return visible.length() <= 60 ? visible : visible.substring(0, 57) + "…";
    }
}
