package io.upswell.frontend.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way in: each role starts on its own page and sees only what is its own. */
class SignInPageTests extends RunningDemo {

    @Test
    void aWrongPasswordIsSaidAndLetsNobodyIn() {
        Visitor visitor = visitor(WIDE);
        visitor.signIn("casey", "wrong");

        assertThat(visitor.page().getByText("User name or password is wrong.")).isVisible();
        visitor.open("/inbox");
        assertThat(visitor.page()).hasURL(Pattern.compile(".*/login.*"));
    }

    @ParameterizedTest
    @CsvSource({
        "casey, inbox, 'Inbox,Tasks,Accounts,Handoffs,Slack messages,Data health'",
        "sam, handoffs, 'Handoffs,Accounts,Slack messages'",
        "morgan, inbox, 'Inbox,Tasks,Accounts,Handoffs,Analytics'"
    })
    void everyRoleStartsOnItsOwnPage(String username, String page, String entries) {
        Visitor visitor = visitor(username, WIDE);

        assertThat(visitor.page()).hasURL(Pattern.compile(".*/" + page + "(/.*)?"));
        assertThat(visitor.page().locator("vaadin-side-nav-item").allInnerTexts())
                .extracting(text -> text.lines().findFirst().orElse(""))
                .containsSequence(entries.split(","));
    }

    @Test
    void aPageOfAnotherRoleStaysShut() {
        Visitor sam = visitor("sam", WIDE).open("/analytics");

        assertThat(sam.page().locator(".tiles")).hasCount(0);
        assertThat(sam.page().getByText("Detected earlier")).hasCount(0);
    }

    @Test
    void onASmallScreenTheFormFits() {
        Visitor visitor = visitor(NARROW).open("/login");

        assertThat(visitor.button("Log in")).isInViewport();
        assertThat(visitor.scrollsSideways()).isFalse();
    }
}
