package io.upswell.detection.adapter.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes {@code analyst.model} from the talks and prints what to expect of a vendor never seen. To be run in the
 * module's folder after the talks or the traits have changed; the same talks give the same model. The edition of
 * {@link OfflineAnalyst} has to grow with it.
 */
final class AnalystTraining {

    private AnalystTraining() {}

    public static void main(String[] arguments) throws IOException {
        var across = new AcrossVendors(World.written(Path.of("src/test/resources/talks")), remembering());
        List<AcrossVendors.HeldOut> heldOut = across.heldOut();
        Model model = across.model(heldOut);
        System.out.println("vendors never seen: " + across.score(heldOut, model));
        try (var out = Files.newOutputStream(Path.of("src/main/resources/io/upswell/detection/analyst.model"))) {
            model.write(out);
        }
    }

    private static Encoder remembering() {
        Encoder encoder = new MiniLmEncoder();
        Map<String, float[]> known = new HashMap<>();
        return texts -> texts.stream()
                .map(text -> known.computeIfAbsent(
                        text, t -> encoder.encode(List.of(t)).getFirst()))
                .toList();
    }
}
