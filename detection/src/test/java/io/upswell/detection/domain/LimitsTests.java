package io.upswell.detection.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.detection.Plan;
import io.upswell.detection.PriceBook;
import io.upswell.detection.Product;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTests {

    private static final PriceBook BOOK = new PriceBook(
            List.of(plan("starter", Map.of()), plan("pro", Map.of("calls", 1_000.0, "rows", 50.0))),
            List.of(product("plus", Map.of("calls", 500.0)), product("max", Map.of("calls", 2_000.0, "seats", 9.0))));

    @ParameterizedTest(name = "own {0}, plan {1}, products {2} → {3}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            -         | -       | -         | {}
            -         | starter | -         | {}
            -         | unknown | plus      | {}
            -         | pro     | -         | {calls=1000.0, rows=50.0}
            -         | pro     | plus      | {calls=1500.0, rows=50.0}
            -         | pro     | plus max  | {calls=3500.0, rows=50.0}
            -         | pro     | plus plus | {calls=1500.0, rows=50.0}
            -         | pro     | other     | {calls=1000.0, rows=50.0}
            -         | starter | plus      | {}
            -         | -       | max       | {}
            calls=70  | -       | -         | {calls=70.0}
            calls=70  | pro     | -         | {calls=70.0, rows=50.0}
            calls=70  | pro     | plus max  | {calls=70.0, rows=50.0}
            seats=3   | pro     | max       | {calls=3000.0, rows=50.0, seats=3.0}
            calls=0   | pro     | -         | {calls=0.0, rows=50.0}
            """)
    void ownLimitWinsElseThePlansWithWhatOwnedProductsAdd(String own, String plan, String products, String expected) {
        Map<String, Double> ownLimits = new TreeMap<>();
        if (own != null) {
            ownLimits.put(own.split("=")[0], Double.valueOf(own.split("=")[1]));
        }
        List<String> owned = products == null ? List.of() : Arrays.asList(products.split(" "));

        assertThat(Limits.resolve(ownLimits, plan, owned, BOOK)).hasToString(expected);
    }

    private static Plan plan(String id, Map<String, Double> limits) {
        return new Plan(id, id, null, null, null, limits, List.of());
    }

    private static Product product(String id, Map<String, Double> adds) {
        return new Product(id, id, null, List.of(), List.of(), List.of(), adds);
    }
}
