package io.upswell.detection.domain.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in words that every vendor's customers share: what the price book names is called by its kind. */
public final class Masked {

    private static final Pattern WORD = Pattern.compile("<[a-z]+>|[\\p{L}]+|\\d[\\d.,:/]*k?|[?!]");

    private Masked() {}

    /** For people and sentence embeddings: "the add-on" for a product's name, features in their own words. */
    public static String plain(String text, List<Mention> mentions) {
        return replaced(text, mentions, true);
    }

    /** Word stems, with {@code <product>}, {@code <plan>}, {@code <feature>}, {@code <rival>} and {@code <n>}. */
    public static List<String> words(String text, List<Mention> mentions) {
        String all = replaced(text, mentions, false)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace("n't", " not")
                .replace("can't", "can not")
                .replace("'ll", " will")
                .replace("'d ", " would ")
                .replace("'re", " are")
                .replace("'ve", " have")
                .replace("'m ", " am ");
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(all);
        while (matcher.find()) {
            String word = matcher.group();
            words.add(Character.isDigit(word.charAt(0)) ? "<n>" : stem(word));
        }
        return words;
    }

    private static String replaced(String text, List<Mention> mentions, boolean readable) {
        var result = new StringBuilder();
        int at = 0;
        for (Mention mention : mentions) {
            result.append(text, at, mention.start());
            result.append(readable ? readable(text, mention) : token(mention));
            at = mention.end();
        }
        return result.append(text, at, text.length()).toString();
    }

    private static String token(Mention mention) {
        return switch (mention.kind()) {
            case PRODUCT_NAME -> " <product> ";
            case PLAN_NAME -> " <plan> ";
            case PRODUCT_FEATURE, PLAN_FEATURE -> " <feature> ";
            case COMPETITOR_NAME -> " <rival> ";
        };
    }

    private static String readable(String text, Mention mention) {
        return switch (mention.kind()) {
            case PRODUCT_NAME -> "the add-on";
            case PLAN_NAME -> "the premium plan";
            case COMPETITOR_NAME -> "the competitor";
            default -> text.substring(mention.start(), mention.end());
        };
    }

    private static String stem(String word) {
        int n = word.length();
        if (word.startsWith("<") || n < 4) {
            return word;
        }
        if (n > 5 && word.endsWith("ing")) {
            return word.substring(0, n - 3);
        }
        if (n > 4 && word.endsWith("ed")) {
            return word.substring(0, n - 2);
        }
        if (word.endsWith("s") && !word.endsWith("ss")) {
            return word.substring(0, n - 1);
        }
        return n > 4 && word.endsWith("e") ? word.substring(0, n - 1) : word;
    }
}
