package io.upswell.frontend.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.upswell.detection.Phrasing;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

/** A language model takes its time over a draft; the page does not wait for it. */
@TestPropertySource(properties = "upswell.outreach.phrasing=MODEL")
@Import(OutreachPageTests.Model.class)
class OutreachPageTests extends RunningDemo {

    /** Answers when the test lets it. */
    static final class Slow implements Phrasing {

        private volatile CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
        private volatile CompletableFuture<Boolean> interrupted = new CompletableFuture<>();

        @Override
        public Optional<String> phrase(String task, String material) {
            try {
                return answer.get();
            } catch (InterruptedException stopped) {
                interrupted.complete(true);
                Thread.currentThread().interrupt();
                return Optional.empty();
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed);
            }
        }

        void begin() {
            answer = new CompletableFuture<>();
            interrupted = new CompletableFuture<>();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Model {

        @Bean
        @Primary
        Slow slow() {
            return new Slow();
        }
    }

    @Autowired
    private Slow model;

    @BeforeEach
    void notYet() {
        model.begin();
    }

    private Visitor drafting() {
        Visitor casey = visitor("casey", WIDE);
        assertThat(casey.page().locator(".detail h2.object")).hasText("InnovateCorp");
        casey.page().keyboard().press("d");
        assertThat(text(casey)).hasValue(Pattern.compile("Hi Dana,[\\s\\S]*"));
        assertThat(casey.dialog()).containsText("A language model is phrasing it.");
        assertThat(casey.dialog().locator("vaadin-progress-bar")).isVisible();
        return casey;
    }

    private static Locator text(Visitor visitor) {
        return visitor.dialog().locator("textarea");
    }

    @Test
    void theModelsWordsTakeThePlaceOfTheTemplates() {
        Visitor casey = drafting();

        model.answer.complete(Optional.of("Dear Dana, shall we meet?"));

        assertThat(text(casey)).hasValue("Dear Dana, shall we meet?");
        assertThat(casey.dialog()).containsText("Read it before you use it.");
        assertThat(casey.dialog().locator("vaadin-progress-bar")).hasCount(0);
    }

    @Test
    void whatSomebodyHasWrittenMeanwhileStays() {
        Visitor casey = drafting();
        text(casey).fill("My own words");
        assertThat(casey.dialog()).containsText("What you wrote stays.");

        model.answer.complete(Optional.of("Dear Dana, shall we meet?"));
        assertThat(casey.dialog()).containsText("You changed the draft.");
        assertThat(text(casey)).hasValue("My own words");

        casey.button("Use its words instead").click();
        assertThat(text(casey)).hasValue("Dear Dana, shall we meet?");
    }

    @Test
    void whoKeepsTheDraftOrClosesItStopsTheModel() {
        Visitor casey = drafting();
        casey.button("Keep this draft").click();
        assertThat(casey.dialog()).containsText("You keep the template’s draft.");
        assertThat(model.interrupted).succeedsWithin(java.time.Duration.ofSeconds(10));
        assertThat(text(casey)).hasValue(Pattern.compile("Hi Dana,[\\s\\S]*"));
        casey.button("Cancel").click();
        assertThat(casey.dialog()).hasCount(0);

        model.begin();
        casey.page().keyboard().press("d");
        assertThat(casey.dialog().locator("vaadin-progress-bar")).isVisible();
        casey.button("Cancel").click();
        assertThat(model.interrupted).succeedsWithin(java.time.Duration.ofSeconds(10));
    }

    @Test
    void aModelThatDoesNotAnswerLeavesTheTemplatesDraft() {
        Visitor casey = drafting();

        model.answer.complete(Optional.empty());

        assertThat(casey.dialog()).containsText("The language model did not answer.");
        assertThat(text(casey)).hasValue(Pattern.compile("Hi Dana,[\\s\\S]*"));
    }
}
