package io.upswell.notifications.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.notifications.domain.Form;
import io.upswell.notifications.domain.HomeTab;
import io.upswell.notifications.domain.Origin;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dialogs and the home tab within Slack's limits of views. */
class SlackViewsTest {

    private static final String ENDLESS = "&<𝒳 >".repeat(2000);
    private static final String NASTY = "<!channel> & <https://x|y>";

    private final SlackViews views = new SlackViews("https://upswell.example.com/");

    private JsonNode dialog(Form form) {
        return new JsonMapper().readTree(views.dialog(form, new Origin("D1", "1769677200.000100", "t1")));
    }

    @Test
    void keepsSlacksLimitsWhateverComes() {
        JsonNode view = dialog(new Form(
                "outreach",
                ENDLESS,
                ENDLESS,
                "8c7f",
                Collections.nCopies(
                                40,
                                List.<Form.Field>of(
                                        new Form.Words(ENDLESS),
                                        new Form.Entry("text", ENDLESS, ENDLESS, true, true),
                                        new Form.Day("day", ENDLESS, LocalDate.of(2026, 2, 1), false),
                                        new Form.Choice("reason", ENDLESS, List.of(new Form.Option("A", ENDLESS)))))
                        .stream()
                        .flatMap(List::stream)
                        .toList()));
        assertThat(view.path("title").path("text").asString()).hasSizeBetween(1, 24);
        assertThat(view.path("submit").path("text").asString()).hasSizeBetween(1, 24);
        assertThat(view.path("private_metadata").asString()).hasSizeBetween(1, 3000);
        assertThat(view.path("blocks").size()).isBetween(1, 100);
        view.path("blocks").forEach(SlackViewsTest::block);
    }

    private static void block(JsonNode block) {
        if (block.path("type").asString().equals("section")) {
            assertThat(block.path("text").path("text").asString())
                    .hasSizeBetween(1, 3000)
                    .doesNotContain("<");
            return;
        }
        assertThat(block.path("label").path("text").asString()).hasSizeBetween(1, 2000);
        JsonNode element = block.path("element");
        assertThat(element.path("initial_value").asString("")).hasSizeLessThanOrEqualTo(3000);
        assertThat(element.path("max_length").asInt(1)).isBetween(1, 3000);
        element.path("options")
                .forEach(option ->
                        assertThat(option.path("text").path("text").asString()).hasSizeBetween(1, 75));
    }

    @Test
    void rememberWhatTheyAreAbout() {
        JsonNode view = dialog(new Form("knew", "I already knew", "Save", "8c7f", List.of()));
        assertThat(view.path("private_metadata").asString())
                .isEqualTo("{\"about\":\"8c7f\",\"channel\":\"D1\",\"ts\":\"1769677200.000100\"}");
        assertThat(view.path("callback_id").asString()).isEqualTo("knew");
    }

    @Test
    void whatSomebodyIsToEditIsAsItWasWritten() {
        JsonNode view = dialog(new Form(
                "outreach", "Draft", "Keep", "8c7f", List.of(new Form.Entry("text", "Text", NASTY, true, true))));
        assertThat(view.path("blocks")
                        .get(0)
                        .path("element")
                        .path("initial_value")
                        .asString())
                .isEqualTo(NASTY);
    }

    @Test
    void customersNamesDoNoHarmAtHome() {
        String home = views.home(new HomeTab(List.of(
                new HomeTab.Group("Your top three", List.of(new HomeTab.Line(NASTY, NASTY, "/accounts/a")), "-"),
                new HomeTab.Group("Snoozed", List.of(), "Nothing sleeps."))));
        String line = new JsonMapper()
                .readTree(home)
                .path("blocks")
                .get(1)
                .path("text")
                .path("text")
                .asString();
        assertThat(line)
                .isEqualTo("*<https://upswell.example.com/accounts/a|&lt;!channel&gt; &amp; &lt;https://x/y&gt;>*\n"
                        + "&lt;!channel&gt; &amp; &lt;https://x|y&gt;");
        assertThat(home).contains("Nothing sleeps.");
    }
}
