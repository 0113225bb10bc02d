package io.upswell.detection.adapter.text;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import io.upswell.detection.domain.text.Passage;
import io.upswell.detection.domain.text.Traits;
import io.upswell.detection.domain.text.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Fits heads to the sentences of labelled talks. The same talks give the same heads. */
final class Training {

    /** Small enough that words which only one vendor's customers use weigh little. */
    private static final double COST = Double.parseDouble(System.getProperty("C", "10"));

    private static final double PRECISION = 0.01;

    private Training() {}

    /** A passage through the lens of one type, and whether it shows it. */
    record Example(Map<Integer, Double> traits, float[] vector, boolean shows) {}

    static Map<Lens, List<Example>> examples(World world, Encoder encoder) {
        Map<Lens, List<Example>> examples = new EnumMap<>(Lens.class);
        var vocabulary = Vocabulary.of(world.book());
        var subjects = new Subjects(world.book(), encoder);
        for (Lens lens : Lens.values()) {
            List<Example> seen = new ArrayList<>();
            for (Talk talk : world.talks()) {
                for (Passage passage : Passage.of(talk.conversation(), vocabulary)) {
                    if (lens.sees(passage)) {
                        List<float[]> vectors = encoder.encode(Lens.texts(passage));
                        float[] vector = lens.vector(passage, vectors.getFirst(), vectors.getLast(), subjects);
                        seen.add(new Example(lens.traits(passage), vector, shows(talk, lens, passage)));
                    }
                }
            }
            examples.put(lens, seen);
        }
        return examples;
    }

    /** What is told of a competitor may be told in the next sentence. */
    private static boolean shows(Talk talk, Lens lens, Passage passage) {
        var said = passage.utterance();
        return talk.labels().stream()
                .filter(label -> label.type() == lens.type()
                        && label.churnRisk() == (lens == Lens.THREAT)
                        && label.segment() == said.segment())
                .anyMatch(label -> lens.isMove() || label.at() >= said.start() && label.at() < said.end());
    }

    static Detector fit(Collection<Example> examples) {
        return new Detector(head(examples, false), head(examples, true), new Detector.Calibration(1, 0), 0.02);
    }

    private static Head head(Collection<Example> examples, boolean meaning) {
        int size = meaning ? examples.iterator().next().vector().length : 0;
        var problem = new Problem();
        problem.l = examples.size();
        problem.n = Traits.PLACES + size + 1;
        problem.x = new Feature[problem.l][];
        problem.y = new double[problem.l];
        int i = 0;
        for (Example example : examples) {
            List<Feature> row = new ArrayList<>();
            new TreeMap<>(example.traits()).forEach((place, value) -> row.add(new FeatureNode(place + 1, value)));
            for (int d = 0; d < size; d++) {
                row.add(new FeatureNode(Traits.PLACES + d + 1, Head.DENSE_SCALE * example.vector()[d]));
            }
            row.add(new FeatureNode(problem.n, 1));
            problem.x[i] = row.toArray(Feature[]::new);
            problem.y[i++] = example.shows() ? 1 : 0;
        }
        double[] weights = weights(problem, COST);
        float[] traits = new float[Traits.PLACES];
        float[] dense = new float[size];
        for (int t = 0; t < traits.length; t++) {
            traits[t] = (float) weights[t];
        }
        for (int d = 0; d < size; d++) {
            dense[d] = (float) weights[Traits.PLACES + d];
        }
        return new Head(traits, dense, weights[Traits.PLACES + size]);
    }

    /** Of findings on worlds that the heads did not learn from: from log odds to the share that is right. */
    static Detector.Calibration calibrate(List<Double> logits, List<Boolean> right) {
        var problem = new Problem();
        problem.l = logits.size();
        problem.n = 2;
        problem.x = new Feature[problem.l][];
        problem.y = new double[problem.l];
        for (int i = 0; i < problem.l; i++) {
            problem.x[i] = new Feature[] {new FeatureNode(1, logits.get(i)), new FeatureNode(2, 1)};
            problem.y[i] = right.get(i) ? 1 : 0;
        }
        double[] weights = weights(problem, 100);
        return new Detector.Calibration(weights[0], weights[1]);
    }

    private static double[] weights(Problem problem, double cost) {
        Linear.disableDebugOutput();
        var fitted = Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, PRECISION));
        double sign = fitted.getLabels()[0] == 1 ? 1 : -1;
        double[] weights = fitted.getFeatureWeights().clone();
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= sign;
        }
        return weights;
    }
}
