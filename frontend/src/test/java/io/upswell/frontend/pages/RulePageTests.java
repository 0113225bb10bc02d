package io.upswell.frontend.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rule studio: from an edit to a live version and back, and a rule of one's own. */
class RulePageTests extends RunningDemo {

    @Autowired
    JdbcClient rules;

    @AfterEach
    void shippedAgain() {
        rules.sql("truncate detection.rule_activation, detection.rule_shadow, detection.rule_version cascade")
                .update();
    }

    @Test
    void aThresholdIsTriedPublishedAndTakenBack() {
        Visitor morgan = visitor("morgan", WIDE).open("/rules/seat_overage");
        Locator editor = morgan.region("Editor");
        assertThat(editor).containsText("v1 live");
        int fires = fires(editor);

        Locator over = morgan.page().getByLabel("Fires from so many users over the seats");
        over.fill("100");
        over.press("Tab");
        assertThat(editor).containsText("new draft");
        assertThat(editor).containsText("0 added, %d dropped".formatted(fires));
        assertThat(editor).containsText("12 users on 10 seats give strength 0.9: it stays silent");

        morgan.button("Save draft").click();
        publish(morgan).click();
        assertThat(morgan.page().getByText("The next scan uses it instead of v1."))
                .isVisible();
        confirm(morgan, Pattern.compile("^Publish v\\d+$"));
        assertThat(morgan.page().getByText(Pattern.compile("1 of 7 tests fail")))
                .isVisible();

        morgan.button("Remove the test 12 users on 10 seats give strength 0.9").click();
        morgan.button("Save draft").click();
        publish(morgan).click();
        confirm(morgan, Pattern.compile("^Publish v\\d+$"));
        assertThat(editor).containsText(Pattern.compile("v\\d+ live"));

        morgan.open("/rules/seat_overage?v=1");
        morgan.button("Make v1 live again").click();
        confirm(morgan, Pattern.compile("^Make v1 live$"));
        assertThat(editor).containsText("v1 live");
    }

    @Test
    void aRuleOfOnesOwnIsCheckedWhileItIsTyped() {
        Visitor morgan = visitor("morgan", WIDE).open("/rules");
        morgan.button("New rule").click();
        morgan.dialog().getByLabel("Name").fill("Full house");
        morgan.dialog()
                .getByText("Create", new Locator.GetByTextOptions().setExact(true))
                .click();
        morgan.tab("CEL").click();
        Locator condition = morgan.page().getByLabel("CEL condition");

        condition.fill("usage('api_calls').ratio > 0.7\n  && seats.fre < 30");
        assertThat(morgan.page()
                        .getByText("Line 2, column 12: `fre` is not a name of seats. Did you mean `free`?")
                        .first())
                .isVisible();

        condition.fill("usage('api_calls').ratio > 0.7\n  && seats.free < 30");
        assertThat(morgan.page().getByText(Pattern.compile("Valid\\. Reads 2 names, cost \\d+ of 1,000\\.")))
                .isVisible();
        assertThat(morgan.region("Editor"))
                .containsText("usage('api_calls').ratio is above 0.7 and seats.free is below 30");
        assertThat(morgan.region("Editor")).containsText(Pattern.compile("[1-9]\\d* added, 0 dropped"));
        morgan.button("Save draft").click();
        morgan.button("Run in shadow").click();
        assertThat(morgan.region("Editor")).containsText("in shadow");
        assertThat(morgan.region("Rules").locator(".nm").getByText("Full house"))
                .isVisible();
    }

    @Test
    void ofTwoEditsInARowTheLastOneIsPreviewed() {
        Visitor morgan = visitor("morgan", WIDE).open("/rules/seat_overage");
        Locator editor = morgan.region("Editor");
        int fires = fires(editor);

        Locator over = morgan.page().getByLabel("Fires from so many users over the seats");
        over.fill("100");
        over.press("Tab");
        over.fill("1");
        over.press("Tab");

        assertThat(editor.locator(".pvp")).hasAttribute("aria-busy", "false");
        assertThat(editor).containsText("0 added, 0 dropped, %d kept".formatted(fires));
        assertThat(editor.locator(".pvp [role=status]")).containsText("accounts fire in either version");
    }

    @Test
    void aCostlyRuleIsRefusedWithItsPlace() {
        Visitor morgan = visitor("morgan", WIDE).open("/rules");
        morgan.button("New rule").click();
        morgan.dialog().getByLabel("Name").fill("Loops");
        morgan.dialog()
                .getByText("Create", new Locator.GetByTextOptions().setExact(true))
                .click();
        morgan.tab("CEL").click();

        morgan.page()
                .getByLabel("CEL condition")
                .fill("seats.free < 3\n  || account.products.exists(a, account.products.exists(b, a == b))");

        Pattern refusal = Pattern.compile("Line 2, column \\d+: This loop may take [\\d,]+ steps for each account");
        assertThat(morgan.region("Editor").locator(".said")).containsText(refusal);
        assertThat(morgan.region("Editor").locator("p.badc")).containsText(refusal);
        assertThat(morgan.region("Editor").locator(".pvp")).isHidden();
        morgan.button("Save draft").click();
        assertThat(morgan.page().locator("vaadin-notification-card")).containsText(refusal);
        assertThat(morgan.region("Editor")).containsText("new draft");
    }

    @Test
    void theStudioFitsASmallScreenAndIsNotForCsms() {
        Visitor morgan = visitor("morgan", NARROW).open("/rules");
        assertThat(morgan.region("Editor")).containsText("Usage limit approaching");
        assertThat(morgan.page().getByText("92% of the limit gives strength 0.85"))
                .isVisible();
        assertThat(morgan.scrollsSideways()).isFalse();

        Visitor casey = visitor("casey", WIDE).open("/rules");
        assertThat(casey.region("Editor")).hasCount(0);
        assertThat(casey.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Rules")))
                .hasCount(0);
    }

    private static Locator publish(Visitor visitor) {
        return visitor.page()
                .locator(".eacts")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("Publish v\\d+")));
    }

    private static void confirm(Visitor visitor, Pattern verb) {
        visitor.page()
                .locator("vaadin-confirm-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(verb))
                .click();
    }

    /** How many accounts fire in the live version, as the page says it. */
    private static int fires(Locator editor) {
        Locator line = editor.getByText(Pattern.compile("\\d+ added, \\d+ dropped, \\d+ kept"));
        return Integer.parseInt(line.innerText().replaceAll(".*dropped, (\\d+) kept.*", "$1"));
    }
}
