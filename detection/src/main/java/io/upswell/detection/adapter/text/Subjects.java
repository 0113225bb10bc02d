package io.upswell.detection.adapter.text;

import io.upswell.detection.Plan;
import io.upswell.detection.PriceBook;
import io.upswell.detection.Product;
import io.upswell.detection.domain.text.Mention;
import io.upswell.detection.domain.text.Passage;
import io.upswell.detection.domain.text.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of the price book a wish is about: by what it names, what the vendor names in reply, and how alike the wish is to
 * the things' features in meaning.
 */
final class Subjects {

    private record Thing(String subject, String text, float[] vector) {}

    /** @param weight grows with the certainty that the wish is about it; about 1 when it is named */
    record Aim(String subject, double weight) {}

    /** How much it counts that a thing is named beside the sentence, in the vendor's reply, before it. */
    private static final double NEAR = 0.5;

    private static final double REPLY = 0.6;
    private static final double PITCH = 0.3;
    /** A feature, which other things may have too, against a name. */
    private static final double FEATURE = 0.8;
    /** How alike any two sentences are, and what likeness beyond that counts. */
    private static final double CHANCE = 0.2;

    private static final double LIKENESS = 1.6;
    private static final double LEAST = 0.3;
    private static final double HINT = 0.5;

    private final PriceBook book;
    private final Vocabulary vocabulary;
    private final List<Thing> things = new ArrayList<>();

    Subjects(PriceBook book, Encoder encoder) {
        this.book = book;
        this.vocabulary = Vocabulary.of(book);
        List<String> ids = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Product product : book.products()) {
            describe(product.id(), product.name(), product.features(), ids, texts);
        }
        for (Plan plan : book.plans()) {
            describe(plan.id(), null, plan.features(), ids, texts);
        }
        List<float[]> vectors = encoder.encode(texts);
        for (int i = 0; i < ids.size(); i++) {
            things.add(new Thing(ids.get(i), texts.get(i), vectors.get(i)));
        }
    }

    private static void describe(
            String id, @Nullable String name, List<String> features, List<String> ids, List<String> texts) {
        if (name != null) {
            ids.add(id);
            texts.add(name + ": " + String.join(", ", features));
        }
        for (String feature : features) {
            ids.add(id);
            texts.add(feature);
        }
    }

    boolean isOf(PriceBook other) {
        return book == other;
    }

    /** What it is about, if that is sure enough. */
    Optional<String> aimOf(Passage passage, float[] vector) {
        return of(passage, vector).stream()
                .findFirst()
                .filter(aim -> aim.weight() >= LEAST)
                .map(Aim::subject);
    }

    /** All that it may be about, the likeliest first. */
    List<Aim> of(Passage passage, float[] vector) {
        Map<String, Double> weights = new HashMap<>();
        named(passage.mentions(), 1, weights);
        named(vocabulary.in(passage.before()), NEAR, weights);
        named(vocabulary.in(passage.after()), NEAR, weights);
        named(vocabulary.in(passage.reply()), REPLY, weights);
        named(vocabulary.in(passage.pitch()), PITCH, weights);
        Map<String, Double> likeness = new HashMap<>();
        for (Thing thing : things) {
            likeness.merge(thing.subject(), Encoder.likeness(vector, thing.vector()), Math::max);
        }
        likeness.forEach((subject, like) -> weights.merge(subject, LIKENESS * Math.max(0, like - CHANCE), Double::sum));
        return weights.entrySet().stream()
                .map(entry -> new Aim(entry.getKey(), entry.getValue()))
                .sorted((a, b) -> Double.compare(b.weight(), a.weight()))
                .toList();
    }

    /** How surely it is about something of the price book, as numbers beside a vector. */
    float[] hints(Passage passage, float[] vector) {
        List<Aim> aims = of(passage, vector);
        double top = aims.isEmpty() ? 0 : aims.get(0).weight();
        double second = aims.size() < 2 ? 0 : aims.get(1).weight();
        double like = things.stream()
                .mapToDouble(t -> Encoder.likeness(vector, t.vector()))
                .max()
                .orElse(0);
        return new float[] {
            (float) (HINT * Math.min(1.5, top)), (float) (HINT * Math.min(1, top - second)), (float) (HINT * like)
        };
    }

    private static void named(List<Mention> mentions, double weight, Map<String, Double> weights) {
        Map<String, Double> here = new HashMap<>();
        for (Mention mention : mentions) {
            if (mention.kind() != Mention.Kind.COMPETITOR_NAME) {
                here.merge(mention.subject(), mention.kind().isFeature() ? weight * FEATURE : weight, Math::max);
            }
        }
        here.forEach((subject, w) -> weights.merge(subject, w, Double::sum));
    }
}
