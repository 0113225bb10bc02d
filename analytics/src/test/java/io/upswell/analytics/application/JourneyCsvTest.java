package io.upswell.analytics.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.analytics.ExpansionMetrics.Step;
import io.upswell.analytics.JourneyView;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JourneyCsvTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=HYPERLINK(1)|'=HYPERLINK(1)",
                "=HYPERLINK(\"http://x\")|\"'=HYPERLINK(\"\"http://x\"\")\"",
                "<!channel> & <https://x=y>|<!channel> & <https://x=y>",
                "` =1+1`|' =1+1",
                "＝1+1|'＝1+1",
                "A;=1+1;B|A;'=1+1;B",
                "Jean-Luc + Co|Jean-Luc + Co",
                "+1|'+1",
                "-1|'-1",
                "@SUM(A1)|'@SUM(A1)",
                "Smith, Jones|\"Smith, Jones\"",
                "a \"b\"|\"a \"\"b\"\"\"",
                "Plain|Plain"
            })
    void noNameIsAFormula(String name, String cell) throws IOException {
        var csv = new StringWriter();
        JourneyCsv.write(Stream.of(named(name)), csv);
        assertThat(csv.toString().lines().toList().getLast()).startsWith("acc-1," + cell + ",,");
        assertThat(csv.toString()).endsWith(",-3\r\n");
    }

    private static JourneyView named(String name) {
        return new JourneyView(
                new UUID(0, 1),
                true,
                "acc-1",
                name,
                null,
                null,
                null,
                null,
                Set.of(),
                Step.DETECTED,
                Map.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                -3L);
    }
}
