package io.upswell.detection.adapter.text;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The sentence model that lies in a jar: nothing is fetched, and it is loaded when first asked. */
@Component
class MiniLmEncoder implements Encoder {

    private static final String NAME = "all-minilm-l6-v2-q";

    private final Supplier<EmbeddingModel> model = SingletonSupplier.of(InCallersThread::load);

    @Override
    public List<float[]> encode(List<String> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        List<TextSegment> segments = texts.stream().map(TextSegment::from).toList();
        return model.get().embedAll(segments).content().stream()
                .map(Embedding::vector)
                .toList();
    }

    /** Sentences are so short that several threads on one of them only wait for each other: one thread, the caller's. */
    private static final class InCallersThread extends AbstractInProcessEmbeddingModel {

        private final OnnxBertBiEncoder encoder;

        private InCallersThread(OnnxBertBiEncoder encoder) {
            super(Runnable::run);
            this.encoder = encoder;
        }

        @Override
        protected OnnxBertBiEncoder model() {
            return encoder;
        }

        private static EmbeddingModel load() {
            try (InputStream network = new ClassPathResource(NAME + ".onnx").getInputStream();
                    InputStream tokenizer = new ClassPathResource(NAME + "-tokenizer.json").getInputStream();
                    var options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                OrtEnvironment environment = OrtEnvironment.getEnvironment();
                OrtSession session = environment.createSession(network.readAllBytes(), options);
                return new InCallersThread(new OnnxBertBiEncoder(environment, session, tokenizer, PoolingMode.MEAN));
            } catch (IOException | OrtException broken) {
                throw new IllegalStateException("the sentence model %s cannot be loaded".formatted(NAME), broken);
            }
        }
    }
}
