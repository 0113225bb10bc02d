package io.upswell.notifications.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dialog to fill in. Texts are as they were written: whoever shows them escapes them.
 *
 * @param id what an answer names
 * @param submit label of the button that sends it, {@code null} when there is only something to read
 * @param about id of the opportunity or handoff
 */
public record Form(String id, String title, @Nullable String submit, String about, List<Field> fields) {

    public sealed interface Field {}

    /** Something to read. */
    public record Words(String text) implements Field {}

    /** @param lines whether it takes several */
    public record Entry(String id, String label, String initial, boolean lines, boolean needed) implements Field {}

    public record Day(String id, String label, @Nullable LocalDate initial, boolean needed) implements Field {}

    /** One of a few; the first is chosen already. */
    public record Choice(String id, String label, List<Option> options) implements Field {}

    public record Option(String value, String label) {}
}
