package io.upswell.detection.adapter.text;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** The network that training wrote, {@code analyst.onnx}, on the caller's thread. */
final class Network {

    private static final String RESOURCE = "io/upswell/detection/analyst.onnx";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    /**
     * What it says of a text.
     *
     * @param signs log odds for each word, as {@link Sign} orders them
     * @param aims for each word, its part of what a wish is about
     * @param meaning of the whole, of unit length, to be compared with aims
     */
    record Answer(float[][] signs, float[][] aims, float[] meaning) {

        /** What a wish in these words is about, of unit length. */
        float[] aim(int from, int to) {
            float[] aim = new float[meaning.length];
            for (int word = from; word < to; word++) {
                for (int i = 0; i < aim.length; i++) {
                    aim[i] += aims[word][i];
                }
            }
            float length = (float) Math.sqrt(Maths.dot(aim, aim));
            for (int i = 0; i < aim.length; i++) {
                aim[i] /= length;
            }
            return aim;
        }
    }

    private Network(byte[] file) throws OrtException {
        try (var options = new OrtSession.SessionOptions()) {
            // Conversations are read side by side; several threads on one of them would only wait for each other.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // Fused, sum and normalisation take four times as long as one after the other.
            options.addConfigEntry("optimization.disable_specified_optimizers", "SkipLayerNormFusion");
            session = environment.createSession(file, options);
        }
    }

    static Network load() {
        try (InputStream in = new ClassPathResource(RESOURCE).getInputStream()) {
            return new Network(in.readAllBytes());
        } catch (IOException | OrtException broken) {
            throw new IllegalStateException("%s cannot be read: %s".formatted(RESOURCE, broken.getMessage()), broken);
        }
    }

    Answer read(long[] ids) {
        try (OnnxTensor input = OnnxTensor.createTensor(environment, new long[][] {ids});
                OrtSession.Result result = session.run(Map.of("ids", input))) {
            return new Answer(
                    ((float[][][]) result.get(0).getValue())[0],
                    ((float[][][]) result.get(1).getValue())[0],
                    ((float[][]) result.get(2).getValue())[0]);
        } catch (OrtException failed) {
            throw new IllegalStateException("the network cannot read a text: " + failed.getMessage(), failed);
        }
    }
}
