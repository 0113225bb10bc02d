package io.upswell.detection.adapter.text;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The sentence model that lies in a jar: nothing is fetched, and it is loaded when first asked. */
@Component
class MiniLmEncoder implements Encoder {

    private final Supplier<EmbeddingModel> model = SingletonSupplier.of(AllMiniLmL6V2QuantizedEmbeddingModel::new);

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
}
