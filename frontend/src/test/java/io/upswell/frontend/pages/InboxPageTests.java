package io.upswell.frontend.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The CSM's stories (PRD 2.1, US-2): what waits, why, and the decision with its way back. */
class InboxPageTests extends RunningDemo {

    private static Locator row(Visitor visitor, String name) {
        return visitor.page().locator("vaadin-grid .li").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator title(Visitor visitor) {
        return visitor.page().locator(".detail h2.object");
    }

    private static int undecided(Visitor visitor) {
        return Integer.parseInt(visitor.tab("To decide").innerText().replaceAll("\\D", ""));
    }

    private static Locator openNth(Visitor visitor, String band, int index) {
        Locator row = visitor.page()
                .locator("vaadin-grid .li:has(.score.%s)".formatted(band))
                .nth(index);
        row.click();
        assertThat(title(visitor)).hasText(row.locator(".name .b").innerText());
        return row;
    }

    @Test
    void theStrongestComesFirstWithItsReasonsAndEvidence() {
        Visitor casey = visitor("casey", WIDE);

        assertThat(casey.page().locator("vaadin-grid .li").first())
                .containsText(Pattern.compile("0\\.85.*InnovateCorp.*\\$45,000", Pattern.DOTALL));
        assertThat(title(casey)).hasText("InnovateCorp");
        Locator detail = casey.page().locator(".detail");
        assertThat(detail).containsText("High 0.85");
        assertThat(detail).containsText("API calls at 92% of limit");
        assertThat(detail).containsText("8 new users from Marketing department (was only Sales)");
        assertThat(detail.locator(".quote").first()).containsText("Does Advanced Analytics do cohorts");
        assertThat(detail.locator(".ch-waterfall svg")).isVisible();
        assertThat(detail.locator(".ch-usage svg")).containsText("Limit 1,000,000");
        assertThat(detail).containsText("$45,000+ ARR");
    }

    @Test
    void theMessageShowsAsItWasSent() {
        Visitor casey = visitor("casey", WIDE);
        casey.page().getByText(Pattern.compile("^Message to Casey, sent")).click();

        Locator message = casey.page().locator(".detail .told-list");
        assertThat(message).containsText("Expansion Signal: InnovateCorp");
        assertThat(message).containsText("HIGH (Score: 0.85)");
        assertThat(message).containsText("Create Expansion Opportunity");
    }

    @Test
    void aQuoteLeadsToItsConversation() {
        Visitor casey = visitor("casey", WIDE);
        casey.page().locator(".detail .src a[href*='conversation=']").first().click();

        assertThat(casey.page()).hasURL(Pattern.compile(".*/accounts/.*conversation=.*"));
        assertThat(casey.page().locator(".talk .found").first()).containsText("Advanced Analytics");
    }

    @Test
    void theRecordIsCreatedThenQualifiedAndTheNextOneOpens() {
        Visitor casey = visitor("casey", WIDE);
        String name = openNth(casey, "MEDIUM", 0).locator(".name .b").innerText();
        int before = undecided(casey);

        casey.button("Create opportunity").click();
        assertThat(casey.page().locator(".detail")).containsText("Open, not qualified");

        casey.button("Qualify for").click();
        casey.dialog().locator("textarea").last().fill("They asked for an offer.");
        casey.dialog().getByText(Pattern.compile("^Qualify for")).click();

        assertThat(casey.tab("With Sales")).containsText("1");
        assertThat(title(casey)).not().hasText(name);
        assertThat(undecided(casey)).isEqualTo(before - 1);
        casey.tab("With Sales").click();
        assertThat(row(casey, name)).isVisible();
    }

    @Test
    void whatIsNoFitGoesAndComesBackWithUndo() {
        Visitor casey = visitor("casey", WIDE);
        String name = openNth(casey, "MEDIUM", 3).locator(".name .b").innerText();

        casey.button("Not a fit").click();
        casey.dialog().getByText("Bad timing").click();
        casey.button("Close as no opportunity").click();
        assertThat(casey.page().getByText(name + " is closed.")).isVisible();
        assertThat(row(casey, name)).hasCount(0);

        casey.button("Undo").click();
        assertThat(row(casey, name)).isVisible();
    }

    @Test
    void whatAColleagueDecidesShowsByItself() {
        Visitor casey = visitor("casey", WIDE);
        String name = openNth(casey, "MEDIUM", 6).locator(".name .b").innerText();
        casey.page().keyboard().press("k");
        assertThat(title(casey)).not().hasText(name);

        Visitor morgan = visitor("morgan", WIDE).open("/inbox?q=" + name.replace(" ", "%20"));
        // The only row is open already; a click on it would open it again under the button.
        assertThat(title(morgan)).hasText(name);
        morgan.button("Not a fit").click();
        morgan.button("Close as no opportunity").click();
        assertThat(morgan.page().getByText(name + " is closed.")).isVisible();

        assertThat(row(casey, name)).hasCount(0);
        assertThat(casey.page().getByText("The list has changed.")).hasCount(1);
    }

    @Test
    void aDraftIsMadeFromTheEvidence() {
        Visitor casey = visitor("casey", WIDE);
        row(casey, "InnovateCorp").click();
        assertThat(title(casey)).hasText("InnovateCorp");
        casey.page().keyboard().press("d");

        assertThat(casey.dialog()).containsText("Draft outreach to Dana Whitfield");
        assertThat(casey.dialog().locator("textarea"))
                .hasValue(Pattern.compile(".*Hi Dana,.*Advanced Analytics.*", Pattern.DOTALL));
    }

    @Test
    void everythingWorksFromTheKeyboard() {
        Visitor casey = visitor("casey", WIDE);
        String first = title(casey).innerText();

        casey.page().keyboard().press("j");
        assertThat(title(casey)).not().hasText(first);
        casey.page().keyboard().press("k");
        assertThat(title(casey)).hasText(first);

        casey.page().keyboard().press("x");
        assertThat(casey.dialog()).containsText("Close " + first);
        casey.page().keyboard().press("Escape");
        assertThat(casey.dialog()).hasCount(0);

        casey.page().keyboard().press("/");
        assertThat(casey.page().getByLabel("Filter by account name")).isFocused();
        casey.page().keyboard().type("Innov");
        assertThat(casey.page().locator("vaadin-grid .li")).hasCount(1);
        assertThat(casey.page().locator("vaadin-grid .li")).containsText("InnovateCorp");

        casey.page().keyboard().press("Control+k");
        assertThat(casey.page().getByLabel("Search accounts")).isFocused();
        casey.page().keyboard().type("Redshank");
        casey.page().keyboard().press("Enter");
        assertThat(casey.page()).hasURL(Pattern.compile(".*/accounts.*q=Redshank.*"));
    }

    @Test
    void onASmallScreenTheDetailTakesThePlaceOfTheList() {
        Visitor casey = visitor("casey", NARROW);
        assertThat(casey.page().locator("vaadin-grid .li").first()).isInViewport();
        assertThat(casey.scrollsSideways()).isFalse();

        row(casey, "InnovateCorp").click();
        assertThat(title(casey)).isInViewport();
        assertThat(casey.button("Qualify for Sam")).isInViewport();
        assertThat(casey.scrollsSideways()).isFalse();

        casey.page().locator(".detail .up").click();
        assertThat(casey.page().locator("vaadin-grid .li").first()).isInViewport();
    }
}
