package io.upswell.detection.adapter.text;

import io.upswell.detection.Conversation;
import io.upswell.detection.Finding;
import io.upswell.detection.PriceBook;
import io.upswell.detection.domain.ConversationAnalyst;
import io.upswell.detection.domain.text.Passage;
import io.upswell.detection.domain.text.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Reads conversations offline, in a cascade: what the customer's side says here and now, sentence by sentence; a linear
 * model over words and cues shuts out what is plainly nothing; a small head over words and meaning decides; the price
 * book tells what it is about. Trained on the talks of invented vendors, with everything that a price book names masked.
 */
@Component
class OfflineAnalyst implements ConversationAnalyst {

    private final Encoder encoder;
    private final Supplier<Model> model;
    private volatile @Nullable Subjects latest;

    @Autowired
    OfflineAnalyst(Encoder encoder) {
        this(encoder, Model::load);
    }

    OfflineAnalyst(Encoder encoder, Supplier<Model> model) {
        this.encoder = encoder;
        this.model = SingletonSupplier.of(model);
    }

    /** The number grows with every change of what this analyst finds. */
    @Override
    public String edition() {
        return "offline 2";
    }

    @Override
    public List<Finding> analyse(Conversation conversation, PriceBook priceBook) {
        List<Passage> passages = Passage.of(conversation, Vocabulary.of(priceBook));
        List<Candidate> candidates = candidates(passages);
        if (candidates.isEmpty()) {
            return List.of();
        }
        Subjects subjects = subjects(priceBook);
        Map<String, float[]> vectors = vectors(candidates);
        BinaryOperator<Finding> surer = (one, other) -> one.confidence() >= other.confidence() ? one : other;
        Map<String, Finding> best = new HashMap<>();
        for (Candidate candidate : candidates) {
            judge(candidate, vectors, subjects).ifPresent(finding -> best.merge(key(finding), finding, surer));
        }
        return best.values().stream()
                .sorted(Comparator.comparing(Finding::segment)
                        .thenComparing(Finding::start)
                        .thenComparing(Finding::type))
                .toList();
    }

    /** A move from a competitor and one to it exclude each other: the surer one is told. */
    private static String key(Finding finding) {
        return finding.type() + " " + finding.subject();
    }

    private record Candidate(Lens lens, Passage passage, Map<Integer, Double> traits) {}

    private List<Candidate> candidates(List<Passage> passages) {
        List<Candidate> candidates = new ArrayList<>();
        Map<Passage, Map<Integer, Double>> plain = new IdentityHashMap<>(); // two lenses see the same in a passage
        Map<Passage, Map<Integer, Double>> moves = new IdentityHashMap<>();
        for (Lens lens : Lens.values()) {
            Map<Passage, Map<Integer, Double>> traits = lens.isMove() ? moves : plain;
            Head gate = detector(lens).gate();
            record Gated(Candidate candidate, double logit) {}
            passages.stream()
                    .filter(lens::sees)
                    .map(passage -> new Candidate(lens, passage, traits.computeIfAbsent(passage, lens::traits)))
                    .map(candidate -> new Gated(candidate, gate.logit(candidate.traits())))
                    .filter(gated -> gated.logit() >= lens.gate())
                    .sorted(Comparator.comparingDouble(Gated::logit).reversed())
                    .limit(lens.most())
                    .forEach(gated -> candidates.add(gated.candidate()));
        }
        return candidates;
    }

    private Map<String, float[]> vectors(Collection<Candidate> candidates) {
        var texts = new LinkedHashSet<String>();
        candidates.forEach(candidate -> texts.addAll(Lens.texts(candidate.passage())));
        List<String> distinct = List.copyOf(texts);
        List<float[]> vectors = encoder.encode(distinct);
        Map<String, float[]> byText = new HashMap<>();
        for (int i = 0; i < distinct.size(); i++) {
            byText.put(distinct.get(i), vectors.get(i));
        }
        return byText;
    }

    private Optional<Finding> judge(Candidate candidate, Map<String, float[]> vectors, Subjects subjects) {
        Passage passage = candidate.passage();
        List<String> texts = Lens.texts(passage);
        float[] own = Objects.requireNonNull(vectors.get(texts.getFirst()));
        float[] window = Objects.requireNonNull(vectors.get(texts.getLast()));
        Detector detector = detector(candidate.lens());
        float[] vector = candidate.lens().vector(passage, own, window, subjects);
        double confidence = detector.calibration().probability(detector.head().logit(candidate.traits(), vector));
        if (confidence < detector.threshold()) {
            return Optional.empty();
        }
        return switch (candidate.lens()) {
            case EXPANSION -> Optional.of(finding(candidate, null, confidence));
            case INTEREST ->
                subjects.aimOf(passage, Lens.mean(own, window)).map(subject -> finding(candidate, subject, confidence));
            case DISPLACEMENT, THREAT -> passage.rival().map(rival -> finding(candidate, rival, confidence));
        };
    }

    private static Finding finding(Candidate candidate, @Nullable String subject, double confidence) {
        var said = candidate.passage().utterance();
        return new Finding(
                candidate.lens().type(),
                subject,
                said.segment(),
                said.start(),
                said.end(),
                said.text(),
                confidence,
                candidate.lens() == Lens.THREAT);
    }

    private Detector detector(Lens lens) {
        return Objects.requireNonNull(model.get().detectors().get(lens));
    }

    /** A scan asks with the same price book again and again. */
    private Subjects subjects(PriceBook book) {
        Subjects last = latest;
        if (last == null || !last.isOf(book)) {
            last = new Subjects(book, encoder);
            latest = last;
        }
        return last;
    }
}
