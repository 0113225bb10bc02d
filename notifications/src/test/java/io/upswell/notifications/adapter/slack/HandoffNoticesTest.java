package io.upswell.notifications.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.notifications.Samples;
import io.upswell.notifications.domain.Alert;
import io.upswell.notifications.domain.Content;
import io.upswell.notifications.domain.HandoffNotices;
import io.upswell.notifications.domain.Wording;
import io.upswell.saleshandoff.CsmAnswered;
import io.upswell.saleshandoff.CsmAsked;
import io.upswell.saleshandoff.CsmQuestion;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffEscalated;
import io.upswell.saleshandoff.HandoffReassigned;
import io.upswell.saleshandoff.HandoffReminded;
import io.upswell.saleshandoff.PipelineStage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HandoffNoticesTest {

    private static final Instant AT = Samples.AS_OF;
    private static final Wording WORDS = new Wording(ZoneOffset.UTC, name -> name, 0.6);

    private final BlockKit blockKit = new BlockKit("https://upswell.example.com/");

    @Test
    void peoplesWordsDoNoHarm() {
        String nasty = "<!channel> & <https://x|y>";
        contents(nasty).forEach(content -> {
            assertThat(content.text()).doesNotContain("<").contains("&lt;!channel&gt; &amp; &lt;https://x|y&gt;");
            assertThat(Blocks.of(content).texts()).isNotEmpty().noneMatch(text -> text.contains("<"));
        });
    }

    @Test
    void slacksLimitsAreKeptWhateverComes() {
        contents("&<𝒳 >".repeat(2000)).forEach(SlackLimits::check);
    }

    @Test
    void everyNoticeLeadsToTheHandoff() {
        contents("InnovateCorp")
                .forEach(content -> assertThat(Blocks.of(content).buttons())
                        .singleElement()
                        .asString()
                        .startsWith("view_handoff View ")
                        .contains("https://upswell.example.com/handoffs/"));
    }

    private Stream<Content> contents(String text) {
        Handoff handoff = Samples.innovateCorp().named(text).people(text, text).handoff(PipelineStage.REQUESTED);
        var question = new CsmQuestion(UUID.randomUUID(), handoff.id(), text, text, AT, text, text, AT);
        Stream<Alert> alerts = Stream.of(
                HandoffNotices.of(new HandoffReminded(handoff, 50, AT), WORDS),
                HandoffNotices.of(new HandoffEscalated(handoff, text, AT), WORDS),
                HandoffNotices.of(new HandoffReassigned(handoff, text, text, AT), WORDS),
                HandoffNotices.of(new CsmAsked(handoff, question, AT)),
                HandoffNotices.of(new CsmAnswered(handoff, question, AT)));
        return alerts.map(blockKit::render);
    }
}
