package io.upswell.detection.adapter.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upswell.detection.domain.LanguageModel.Unanswered;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenAiChatTests {

    private static final ModelStandIn SERVER = new ModelStandIn();

    private OpenAiChat chat = chat(Duration.ofSeconds(30));

    private static OpenAiChat chat(Duration timeout) {
        return new OpenAiChat(new OpenAiSettings(SERVER.baseUrl(), ModelStandIn.KEY, "small", timeout, 0.0));
    }

    @BeforeEach
    void forget() {
        SERVER.forget();
    }

    @AfterEach
    void close() {
        chat.destroy();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void asksWithTheKeyAndTellsTaskFromMaterial() {
        SERVER.says(" Hello Dana. ");

        assertThat(new OpenAiWriter(chat).write("Greet.", "Dana")).isEqualTo("Hello Dana.");

        assertThat(SERVER.asked()).singleElement().satisfies(request -> {
            assertThat(request.getHeader("Authorization")).isEqualTo("Bearer " + ModelStandIn.KEY);
            assertThat(request.getBodyAsString())
                    .contains("\"small\"", "\"system\"", "Greet.", "\"user\"", "\"Dana\"", "\"temperature\"");
        });
    }

    @Test
    void aServerThatIsBusyIsNotAskedAgainAndItsWordsAreNotRepeated() {
        SERVER.refuses(429);

        assertThatThrownBy(() -> chat.ask("Greet.", "Dana", null))
                .isInstanceOfSatisfying(
                        Unanswered.class,
                        unanswered -> assertThat(unanswered.heard()).isFalse())
                .hasMessage("HTTP status 429")
                .hasNoCause();
        assertThat(SERVER.asked()).hasSize(1);
    }

    @Test
    void anAnswerThatTricklesIsLate() {
        chat.destroy();
        chat = chat(Duration.ofSeconds(1));
        SERVER.trickles("Hello Dana.", Duration.ofMinutes(2));

        assertThatThrownBy(() -> chat.ask("Greet.", "Dana", null))
                .isInstanceOf(Unanswered.class)
                .hasMessage("no answer within 1 s");
    }

    @Test
    void anEmptyAnswerIsNone() {
        SERVER.says("  ");

        assertThatThrownBy(() -> chat.ask("Greet.", "Dana", null))
                .isInstanceOfSatisfying(
                        Unanswered.class,
                        unanswered -> assertThat(unanswered.heard()).isTrue())
                .hasMessage("an empty answer");
    }

    @Test
    void noModelStopsTheStart() {
        assertThatThrownBy(() ->
                        new OpenAiChat(new OpenAiSettings(SERVER.baseUrl(), null, null, Duration.ofSeconds(1), null)))
                .hasMessageContaining("upswell.analyst.openai.model");
    }

    @Test
    void settingsKeepTheKeyToThemselves() {
        var settings = new OpenAiSettings(SERVER.baseUrl(), ModelStandIn.KEY, "small", Duration.ofSeconds(1), null);
        assertThat(settings).asString().contains("small").doesNotContain(ModelStandIn.KEY);
    }
}
