package io.upswell.frontend.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.upswell.detection.FactIntake;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import test.upswell.As;

/** Evidence that can be opened and silence that explains itself (US-2): the account's page. */
class AccountPageTests extends RunningDemo {

    @Autowired
    FactIntake intake;

    private static Locator section(Visitor visitor, String name) {
        return visitor.page()
                .getByRole(AriaRole.NAVIGATION)
                .getByText(name, new Locator.GetByTextOptions().setExact(true));
    }

    @Test
    void theSearchLeadsToTheAccountAndItsParts() {
        Visitor casey = visitor("casey", WIDE).open("/accounts?q=innov");
        casey.page().locator("vaadin-grid").getByText("InnovateCorp").click();

        assertThat(casey.page()).hasTitle("InnovateCorp · Upswell");
        assertThat(casey.page().locator(".ah")).containsText("Sam Ortiz");
        assertThat(casey.region("Entitlement and use")).containsText("920,000 of 1.00M");
        assertThat(casey.region("Open signals")).containsText("8 new users from Marketing department");
        assertThat(casey.region("Timeline")).containsText("Signal: usage limit approaching");
        assertThat(casey.region("Timeline")).containsText("Meeting: ");
        assertThat(casey.region("Why not the other rules")).containsText("37 of 45 seats used");

        section(casey, "Usage").click();
        assertThat(casey.region("API calls").locator(".ch svg")).containsText("Limit 1,000,000");
    }

    @Test
    void evidenceOpensTheFactsThatItStandsOn() {
        Visitor casey = visitor("casey", WIDE).open("/accounts/innovatecorp");
        casey.region("Open signals").getByText("8 new users in Marketing").click();

        assertThat(casey.page()).hasURL(Pattern.compile(".*/people\\?user=.*"));
        assertThat(casey.region("People on record")).containsText("8 people that the signal stands on");
        assertThat(casey.page().locator(".people li")).hasCount(8);

        casey.open("/accounts/innovatecorp");
        casey.region("Open signals")
                .locator("a", new Locator.LocatorOptions().setHasText("“"))
                .first()
                .click();
        assertThat(casey.page().locator(".found.cited")).isVisible();

        casey.open("/accounts/innovatecorp");
        casey.region("Open signals").getByText("API calls: ").click();
        assertThat(casey.region("API calls")).containsText("The signal stands on ");
        assertThat(casey.region("API calls").locator(".ch"))
                .hasAttribute("aria-label", Pattern.compile(".*expected on .* \\(80% range\\)"));

        casey.open("/accounts/innovatecorp");
        casey.region("Open signals")
                .getByLabel("Advanced Analytics in the price book")
                .first()
                .click();
        Locator entry =
                casey.page().locator(".entry").filter(new Locator.FilterOptions().setHasText("cohort analysis"));
        assertThat(entry).isVisible();
        assertThat(entry).containsText("$30,000");
    }

    @Test
    void whoUsesItAndWhatIsNotOwnedYet() {
        Visitor casey = visitor("casey", WIDE).open("/accounts/innovatecorp");
        Locator people = casey.region("Active people by department");
        assertThat(people.locator(".ch svg")).containsText("8 Marketing");
        assertThat(people.locator(".ch svg")).containsText("29 Sales");
        assertThat(people.locator(".ch svg")).containsText("45 seats");
        assertThat(people.locator(".ch-departments"))
                .hasAttribute(
                        "aria-label",
                        Pattern.compile("Active people by department: 37 on .*, 8 Marketing \\(new\\), 29 Sales\\..*"
                                + "45 seats contracted\\."));
        people.getByLabel("Chart options").click();
        casey.page().getByText("Show as table").click();
        assertThat(people.getByRole(AriaRole.ROW)).hasCount(13);
        assertThat(people.getByRole(AriaRole.ROW).nth(1)).containsText("37");

        Locator space = casey.region("White space");
        Locator wanted =
                space.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Advanced Analytics"));
        assertThat(wanted).containsText("ask");
        assertThat(wanted).containsText("$30,000");
        assertThat(space.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("API Plus")))
                .containsText("limit 92%");
        assertThat(space.getByRole(AriaRole.ROW)).hasCount(6);
        space.getByText(Pattern.compile("more products")).click();
        assertThat(space.getByRole(AriaRole.ROW)).hasCount(11);

        people.getByText("37 people").click();
        assertThat(casey.page()).hasURL(Pattern.compile(".*/people"));
    }

    @Test
    void anAccountWithoutPeopleSaysSo() {
        arrived(Instant.now().minus(Duration.ofDays(1)), """
                {"type":"account","id":"zelkova","name":"Zelkova","csm":"casey"}
                """);
        Visitor casey = visitor("casey", NARROW).open("/accounts/zelkova");

        assertThat(casey.region("Active people by department")).containsText("Nobody on record.");
        assertThat(casey.region("White space").getByRole(AriaRole.ROW).nth(1)).containsText("not on record");
        assertThat(casey.scrollsSideways()).isFalse();
    }

    @Test
    void anEarlierDayIsShownAsItWasAndCannotBeActedOn() {
        arrived(Instant.now().minus(Duration.ofDays(5)), """
                {"type":"account","id":"zelkova","name":"Zelkova","plan":"professional","contracted_seats":3,"csm":"casey"}
                """);
        arrived(Instant.now().minus(Duration.ofDays(1)), """
                {"type":"account","id":"zelkova","name":"Zelkova Trees","plan":"professional","contracted_seats":3,"csm":"casey"}
                """);
        try {
            Visitor casey = visitor("casey", WIDE)
                    .open("/accounts/zelkova?asOf=" + LocalDate.now().minusDays(3));

            assertThat(casey.page()).hasTitle("Zelkova · Upswell");
            assertThat(casey.page().locator(".banner")).containsText("Actions are off.");
            assertThat(casey.page().getByText("Open opportunity")).hasCount(0);
            section(casey, "Why not").click();
            assertThat(casey.page()).hasURL(Pattern.compile(".*/why-not\\?asOf=.*"));
            assertThat(casey.page().locator(".banner")).isVisible();
            assertThat(casey.page().locator(".wn")).containsText("No users on record");

            casey.open("/accounts/zelkova?asOf=" + LocalDate.now().minusDays(30));
            casey.page().getByText("Show it as it is now").click();
            assertThat(casey.page()).hasTitle("Zelkova Trees · Upswell");
        } finally { // the demo is shared by all pages' tests, and others count its accounts
            arrived(Instant.now(), """
                    {"type":"account","id":"zelkova","deleted":true}
                    """);
        }
    }

    private void arrived(Instant at, String facts) {
        As.ADMIN.call(() -> {
            try {
                return intake.take(new ByteArrayInputStream(facts.getBytes(StandardCharsets.UTF_8)), at, false);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    @Test
    void theTimelineShowsOneKindWhenAsked() {
        Visitor casey = visitor("casey", WIDE).open("/accounts/innovatecorp/timeline");
        Locator timeline = casey.page().locator(".tl");
        assertThat(timeline).containsText("Message to Casey");

        casey.page()
                .locator("vaadin-select[aria-label=Types], vaadin-select")
                .first()
                .click();
        casey.page().locator("vaadin-select-item").getByText("Signals").click();

        assertThat(timeline).not().containsText("Message to Casey");
        assertThat(timeline.locator("li")).hasCount(3);
    }

    @Test
    void aSilentAccountSaysWhyRuleByRule() {
        Visitor casey = visitor("casey", WIDE).open("/accounts?q=anselm");
        casey.page().locator("vaadin-grid").getByText("Anselm Wealth").click();
        section(casey, "Why not").click();

        assertThat(casey.page()).hasURL(Pattern.compile(".*/why-not"));
        Locator rules = casey.page().locator(".wn li");
        assertThat(rules.first()).isVisible();
        assertThat(rules.allInnerTexts())
                .hasSizeGreaterThanOrEqualTo(4)
                .anyMatch(rule -> rule.contains("Seat overage") && rule.contains("seats used"));
    }

    @Test
    void anAccountOfOthersIsNotThere() {
        Visitor priya = visitor("priya", WIDE).open("/accounts/innovatecorp");

        assertThat(priya.page().getByText("There is no such account, or it is not yours."))
                .isVisible();
        assertThat(priya.page().locator("body")).not().containsText("InnovateCorp");
    }

    @Test
    void everyPartFitsASmallScreen() {
        Visitor casey = visitor("casey", NARROW).open("/accounts");
        assertThat(casey.page().locator("vaadin-grid .ar.s").first()).isVisible();
        assertThat(casey.scrollsSideways()).isFalse();
        for (String part : new String[] {"", "/timeline", "/conversations", "/people", "/usage", "/why-not"}) {
            casey.open("/accounts/innovatecorp" + part);
            assertThat(casey.page().locator(".acc .card").first()).isVisible();
            assertThat(casey.scrollsSideways()).as(part).isFalse();
        }
    }
}
