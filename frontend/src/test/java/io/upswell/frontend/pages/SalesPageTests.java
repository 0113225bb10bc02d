package io.upswell.frontend.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** From the CSM's hand to the rep's (US-3) and into the manager's funnel (US-4). Each step builds on the one before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SalesPageTests extends RunningDemo {

    private static final String ACCOUNT = "Lantern Grid";
    private static final String NOTE = "Ask for Ines, she owns the budget.";

    private static Locator card(Visitor rep) {
        return rep.page().locator(".hc").filter(new Locator.FilterOptions().setHasText(ACCOUNT));
    }

    private static Locator lane(Visitor rep, String stage) {
        return rep.region(stage).locator(".pc").filter(new Locator.FilterOptions().setHasText(ACCOUNT));
    }

    @Test
    @Order(1)
    void whatTheCsmQualifiesWaitsForTheRepWithItsPackage() {
        Visitor casey = visitor("casey", WIDE);
        casey.page()
                .locator("vaadin-grid .li")
                .filter(new Locator.FilterOptions().setHasText(ACCOUNT))
                .click();
        assertThat(casey.page().locator(".detail h2.object")).hasText(ACCOUNT);
        casey.page().keyboard().press("q");
        casey.dialog().locator("textarea").fill(NOTE);
        casey.dialog().locator("vaadin-button[theme~=primary]").click();
        assertThat(casey.page().getByText(ACCOUNT + " is with Sales now.")).isVisible();

        Visitor sam = visitor("sam", WIDE);
        await().atMost(ofSeconds(20)).until(() -> {
            sam.open("/handoffs");
            sam.page().waitForSelector(".q .list > *");
            return card(sam).count() == 1;
        });
        assertThat(card(sam)).containsText(NOTE);
        assertThat(card(sam)).containsText("from Casey");
        assertThat(card(sam).locator(".clock")).containsText("left");
        card(sam).getByText("Package").click();
        assertThat(card(sam).locator(".pk")).containsText("Evidence");
        assertThat(card(sam).locator(".pk")).containsText("limit");
    }

    @Test
    @Order(2)
    void aQuestionGoesToTheCsmAndItsAnswerComesBack() {
        Visitor sam = visitor("sam", WIDE);
        card(sam).getByText("Ask CSM").click();
        sam.dialog().locator("textarea").fill("Who signs?");
        sam.dialog()
                .getByText("Ask", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(card(sam)).containsText("No answer yet.");

        Visitor casey = visitor("casey", WIDE).open("/handoffs");
        assertThat(card(casey)).containsText("Who signs?");
        card(casey)
                .getByText("Answer", new Locator.GetByTextOptions().setExact(true))
                .click();
        casey.dialog().locator("textarea").fill("Ines Marlow does.");
        casey.dialog().locator("vaadin-button[theme~=primary]").click();
        card(casey).getByText("Budget discussed").click();

        sam.open("/handoffs");
        assertThat(card(sam)).containsText("Ines Marlow does.");
        assertThat(card(sam)).containsText("Budget discussed");
    }

    @Test
    @Order(3)
    void whatSalesDeclinesTheCsmMayAskAgain() {
        Visitor sam = visitor("sam", WIDE);
        card(sam).getByText("Reject").click();
        sam.button("Reject the handoff").click();
        assertThat(sam.dialog()).containsText("The CSM needs to know why.");
        sam.dialog().locator("textarea").fill("They froze all spending.");
        sam.button("Reject the handoff").click();
        assertThat(card(sam)).hasCount(0);

        Visitor casey = visitor("casey", WIDE).open("/handoffs");
        assertThat(card(casey)).containsText("They froze all spending.");
        card(casey).getByText("Ask Sales again").click();
        assertThat(casey.page().getByText("Sales is asked again for " + ACCOUNT))
                .isVisible();
    }

    @Test
    @Order(4)
    void theManagerGivesItToAnotherRep() {
        Visitor morgan = visitor("morgan", WIDE).open("/handoffs");
        card(morgan).getByText("Give to…").click();
        morgan.dialog().locator("vaadin-combo-box input").fill("Sam Ortiz");
        morgan.page().locator("vaadin-combo-box-item").getByText("Sam Ortiz").click();
        morgan.button("Give the handoff").click();

        Visitor sam = visitor("sam", WIDE);
        assertThat(card(sam)).hasCount(1);
    }

    @Test
    @Order(5)
    void theRepAcceptsOnASmallScreen() {
        Visitor sam = visitor("sam", NARROW);
        assertThat(card(sam)).isVisible();
        assertThat(sam.scrollsSideways()).isFalse();

        card(sam)
                .getByText("Accept", new Locator.GetByTextOptions().setExact(true))
                .click();

        assertThat(sam.page().getByText(ACCOUNT + " is yours.")).isVisible();
        assertThat(card(sam)).hasCount(0);
        assertThat(lane(sam, "Accepted")).hasCount(1);
    }

    @Test
    @Order(6)
    void aDealMovesByItsMenuAndSaysWhatIsMissing() {
        Visitor sam = visitor("sam", WIDE);
        sam.button("Actions for " + ACCOUNT).click();
        sam.page().locator("vaadin-context-menu-item").getByText("Move to…").hover();
        sam.page()
                .locator("vaadin-context-menu-item")
                .getByText("Proposal", new Locator.GetByTextOptions().setExact(true))
                .click();

        Locator amount = sam.dialog().locator("input");
        amount.fill("0");
        sam.button("Move to Proposal").click();
        assertThat(sam.dialog()).containsText("An amount above 0.");
        amount.fill("36000");
        sam.button("Move to Proposal").click();
        assertThat(lane(sam, "Proposal")).containsText("$36,000");
    }

    @Test
    @Order(7)
    void aDealIsDraggedToALaneThatAsksAndOthersSeeItMove() {
        Visitor morgan = visitor("morgan", WIDE).open("/handoffs");
        assertThat(lane(morgan, "Proposal")).hasCount(1);

        Visitor sam = visitor("sam", WIDE);
        lane(sam, "Proposal").dragTo(sam.region("Lost"));
        sam.button("Move to Lost").click();
        assertThat(sam.dialog()).containsText("A lost deal needs its reason.");
        sam.button("Cancel").click();
        assertThat(lane(sam, "Proposal")).hasCount(1);

        lane(sam, "Proposal").dragTo(sam.region("Negotiation"));
        sam.dialog().locator("input").fill("41000");
        sam.button("Move to Negotiation").click();
        assertThat(lane(sam, "Negotiation")).containsText("$41,000");
        assertThat(sam.region("Negotiation").locator(".head")).containsText("at 75%");

        assertThat(lane(morgan, "Negotiation")).containsText("$41,000");
        assertThat(lane(morgan, "Proposal")).hasCount(0);
    }

    @Test
    @Order(8)
    void theManagersFunnelCountsIt() {
        Visitor morgan = visitor("morgan", WIDE);
        await().atMost(ofSeconds(20)).until(() -> {
            morgan.open("/analytics");
            return morgan.page()
                    .getByLabel("Funnel: ")
                    .getAttribute("aria-label")
                    .contains("1 Proposal");
        });

        assertThat(morgan.page().locator(".ch-funnel svg")).containsText("Qualified");
        assertThat(morgan.page().locator(".tiles .card")).hasCount(4);
        assertThat(morgan.page().locator(".tiles")).containsText("Unproven");
        assertThat(morgan.scrollsSideways()).isFalse();
    }

    @Test
    @Order(9)
    void theFunnelFitsASmallScreen() {
        Visitor morgan = visitor("morgan", NARROW).open("/analytics");

        assertThat(morgan.page().locator(".ch-funnel svg")).isVisible();
        assertThat(morgan.scrollsSideways()).isFalse();
    }
}
