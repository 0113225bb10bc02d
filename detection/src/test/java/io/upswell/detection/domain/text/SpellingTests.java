package io.upswell.detection.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.detection.PriceBook;
import io.upswell.detection.Product;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names are found however people write them. */
class SpellingTests {

    @ParameterizedTest(name = "{0} in \"{1}\": {2}")
    @CsvSource({
        "PatchRadar, what is the deal with patch radar?, true",
        "Patch Radar, whats patchradar per month, true",
        "Patch Radar, PATCH-RADAR please, true",
        "Patch Radar, our radar needs a patch, false",
        "PatchRadar, the radar of the ship, false",
        "On It, we are on it, true",
        "On It, the onit of things, false"
    })
    void finds(String name, String text, boolean found) {
        var product = new Product("p", name, null, List.of(), List.of(), List.of(), Map.of());
        var vocabulary = Vocabulary.of(new PriceBook(List.of(), List.of(product)));

        assertThat(vocabulary.named(text)).hasSize(found ? 1 : 0);
    }
}
