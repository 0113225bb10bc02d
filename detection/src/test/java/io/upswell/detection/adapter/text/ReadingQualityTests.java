package io.upswell.detection.adapter.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.upswell.detection.Conversation;
import io.upswell.detection.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How well the offline analyst reads the conversations of a vendor that it never learned from. */
class ReadingQualityTests {

    private static final Path SHARED = Path.of("../../shared/data");

    private final OfflineAnalyst analyst = new OfflineAnalyst();

    @Test
    void findsWhatPeopleLabelled() throws IOException {
        World world = shared("conversations.ndjson");
        var score = new Score();
        for (Talk talk : world.talks()) {
            List<Finding> findings = analyst.analyse(talk.conversation(), world.book());
            assertThat(findings).allSatisfy(finding -> isVerbatim(finding, talk.conversation()));
            score.add(talk, talk.unowned(findings));
        }
        System.out.println("conversations.ndjson: " + score);
        assertThat(score.macro()).isGreaterThanOrEqualTo(0.70);
        assertThat(score.disturbed).isLessThanOrEqualTo(8);
    }

    @Test
    void staysQuietOnEverydayTexts() throws IOException {
        World world = shared("conversations.ndjson");
        var score = new Score();
        for (Talk talk :
                World.of(SHARED.resolve("negatives.ndjson"), world.book()).talks()) {
            score.add(talk, talk.unowned(analyst.analyse(talk.conversation(), world.book())));
        }
        System.out.println("negatives.ndjson: " + score);
        assertThat(score.disturbed * 1000.0 / score.quiet).isLessThan(10);
    }

    private static void isVerbatim(Finding finding, Conversation conversation) {
        Conversation.Segment segment = conversation.segments().get(finding.segment());
        assertThat(segment.side()).isEqualTo(Conversation.Side.CUSTOMER);
        assertThat(segment.text().substring(finding.start(), finding.end())).isEqualTo(finding.quote());
    }

    static World shared(String file) throws IOException {
        Path path = SHARED.resolve(file);
        assumeTrue(Files.exists(path), "the labelled conversations lie beside the project and are not there");
        return World.of(path, null);
    }
}
