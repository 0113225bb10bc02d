package io.upswell.detection.adapter.cel;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** The known name that somebody may have meant. */
final class Near {

    private Near() {}

    /** @return "Did you mean …?", or {@code otherwise} where none is near */
    static String to(String written, Collection<String> known, String otherwise) {
        int reach = Math.max(1, written.length() / 3);
        return known.stream()
                .filter(name -> distance(written, name) <= reach)
                .min(Comparator.comparingInt(name -> distance(written, name)))
                .map("Did you mean `%s`?"::formatted)
                .orElse(otherwise);
    }

    /** Letters to add, drop or change. */
    private static int distance(String a, String b) {
        String one = a.toLowerCase(Locale.ROOT);
        String other = b.toLowerCase(Locale.ROOT);
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(above, row[j - 1]) + 1, diagonal + change);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
