package io.upswell.detection.adapter.text;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import io.upswell.detection.domain.text.Mention;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * The numbers that stand for words, as the network knows them. Some that its makers left unused are marks here: who
 * speaks, on which channel, and for every name of the price book what kind of thing it is, so that no vendor's names are
 * ever learnt.
 */
final class Tokens {

    static final long OPENS = 101;
    static final long CLOSES = 102;
    static final long CUSTOMER = 1;
    static final long VENDOR = 2;
    static final long FEATURE = 3;

    /** The first of a kind, the second, and all further ones. */
    static final int ORDINALS = 3;

    private static final Map<String, Long> CHANNELS = Map.of("email", 4L, "meeting", 5L, "support", 6L, "chat", 7L);
    private static final Map<Mention.Kind, Long> NAMES =
            Map.of(Mention.Kind.PRODUCT_NAME, 10L, Mention.Kind.PLAN_NAME, 13L, Mention.Kind.COMPETITOR_NAME, 16L);
    private static final String RESOURCE = "io/upswell/detection/tokenizer.json";

    private final HuggingFaceTokenizer tokenizer;

    private Tokens(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    static Tokens load() {
        try (InputStream in = new ClassPathResource(RESOURCE).getInputStream()) {
            return new Tokens(HuggingFaceTokenizer.newInstance(in, Map.of("truncation", "false", "padding", "false")));
        } catch (IOException broken) {
            throw new IllegalStateException("%s cannot be read: %s".formatted(RESOURCE, broken.getMessage()), broken);
        }
    }

    /** Those of the words alone. */
    long[] of(String text) {
        String plain = text.replace('’', '\'').strip();
        return plain.isEmpty()
                ? new long[0]
                : tokenizer.encode(plain, false, false).getIds();
    }

    /** A channel that the network does not know reads like a mail. */
    static long channel(String channel) {
        return CHANNELS.getOrDefault(channel, 4L);
    }

    /** @param ordinal how many things of this kind the conversation named before, from 0 */
    static long name(Mention.Kind kind, int ordinal) {
        Long first = NAMES.get(kind);
        if (first == null) {
            throw new IllegalArgumentException(kind + " is no name");
        }
        return first + Math.min(ordinal, ORDINALS - 1);
    }
}
