package io.upswell.notifications.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.notifications.domain.Form;
import io.upswell.notifications.domain.HomeTab;
import io.upswell.notifications.domain.Origin;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dialogs and the home tab within Slack's limits of views. */
class SlackViewsTest {

    private static final String ENDLESS = "&<𝒳 >".repeat(2000);
    private static final String NASTY = "<!channel> & <https://x|y>";

    private final SlackViews views = new SlackViews("https://upswell.example.com/");

    private JsonNode dialog(Form form) {
        return new JsonMapper().readTree(views.dialog(form, new Origin("D1", "1769677200.000100", "t1", null)));
    }

    @Test
    void keepsSlacksLimitsWhateverComes() {
        List<Form.Field> fields = IntStream.range(0, 15)
                .mapToObj(n -> List.<Form.Field>of(
                        new Form.Words(ENDLESS),
                        new Form.Entry("text-" + n, ENDLESS, ENDLESS, true, true),
                        new Form.Day("day-" + n, ENDLESS, LocalDate.of(2026, 2, 1), false),
                        new Form.Choice("reason-" + n, ENDLESS, List.of(new Form.Option("A", ENDLESS)))))
                .flatMap(List::stream)
                .toList();
        Origin origin = new Origin("D1", "1769677200.000100", "t1", null);
        SlackLimits.view(views.dialog(new Form("outreach", ENDLESS, ENDLESS, "8c7f", fields), origin));
    }

    @Test
    void theHomeTabKeepsThemToo() {
        var line = new HomeTab.Line(ENDLESS, ENDLESS, "/accounts/a");
        var group = new HomeTab.Group(ENDLESS, Collections.nCopies(60, line), ENDLESS);
        SlackLimits.view(views.home(new HomeTab(List.of(group, group))));
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
