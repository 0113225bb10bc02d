package io.upswell.frontend.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tasks, scans and messages: what is on record can be read, and done by those who may. */
class ListPageTests extends RunningDemo {

    @Test
    void aTaskIsTickedOffAndTakenBack() {
        Visitor noor = visitor("noor", WIDE).open("/tasks");
        Locator tasks = noor.page().locator(".task-row");
        assertThat(tasks.first()).containsText("Explore expansion: ");
        int open = tasks.count();
        String title = tasks.first().locator(".what").innerText();

        noor.button("Done: " + title).click();
        assertThat(tasks).hasCount(open - 1);
        noor.tab("Done").click();
        assertThat(tasks).hasCount(1);
        assertThat(tasks).containsText(title);

        noor.button("Not done after all: " + title).click();
        assertThat(noor.page().getByText("Nothing was ticked off yet.")).isVisible();
        noor.tab("Open").click();
        assertThat(tasks).hasCount(open);
    }

    @Test
    void theTeamsTasksAreTheManagersToSee() {
        Visitor morgan = visitor("morgan", NARROW).open("/tasks");

        assertThat(morgan.page().locator(".task-row").first()).isVisible();
        assertThat(morgan.page().locator(".task-row").allInnerTexts())
                .anyMatch(task -> task.contains("Casey"))
                .anyMatch(task -> task.contains("Priya"));
        assertThat(morgan.scrollsSideways()).isFalse();
    }

    @Test
    void aScanIsStartedAndFollowedToItsEnd() {
        Visitor morgan = visitor("morgan", WIDE).open("/health");
        Locator completed = morgan.page().locator(".scan-row").getByText("Completed");
        assertThat(completed.first()).isVisible();
        int before = completed.count();

        morgan.button("Scan now").click();

        assertThat(completed).hasCount(before + 1, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
        assertThat(morgan.page().locator(".scan-row").first()).containsText("200 accounts");
    }

    @Test
    void theManagerSeesWhatArrivesAndWhatTheRulesMiss() {
        Visitor morgan = visitor("morgan", NARROW).open("/health");

        assertThat(morgan.region("Sources").locator(".data-row").first()).containsText("in 30 days");
        assertThat(morgan.region("Sources")).containsText("Conversation");
        assertThat(morgan.region("Rejected lines")).containsText("No line was rejected.");
        assertThat(morgan.region("Rules that miss facts")).isVisible();
        assertThat(morgan.scrollsSideways()).isFalse();
    }

    @Test
    void aCsmFollowsScansButStartsNone() {
        Visitor casey = visitor("casey", NARROW).open("/health");

        assertThat(casey.page().locator(".scan-row").first()).isVisible();
        assertThat(casey.button("Scan now")).hasCount(0);
        assertThat(casey.region("Sources")).hasCount(0);
        assertThat(casey.scrollsSideways()).isFalse();
    }

    @Test
    void theMessagesOfAColleagueAreTheManagersToRead() {
        Visitor morgan = visitor("morgan", NARROW).open("/slack?user=casey");

        Locator message = morgan.page()
                .getByRole(AriaRole.ARTICLE)
                .filter(new Locator.FilterOptions().setHasText("Expansion Signal: InnovateCorp"));
        assertThat(message).containsText("API calls at 92% of limit");
        assertThat(message).containsText("View Account");
        assertThat(morgan.scrollsSideways()).isFalse();
    }

    @Test
    void aCsmReadsNoMessagesOfOthers() {
        Visitor priya = visitor("priya", WIDE).open("/slack?user=casey");

        assertThat(priya.page().getByText("No message yet.")).isVisible();
    }

    @Test
    void aMessageIsAnsweredWhereItStands() {
        Visitor casey = visitor("casey", WIDE).open("/slack");
        Locator message = casey.page()
                .getByRole(AriaRole.ARTICLE)
                .filter(new Locator.FilterOptions().setHasText("Expansion Signal: InnovateCorp"));
        message.getByText("Draft Outreach").click();
        assertThat(casey.dialog().locator("textarea")).hasValue(Pattern.compile("Hi Dana[\\s\\S]*"));
        casey.dialog().getByText("Cancel").click();

        message.getByText("Create Expansion Opportunity").click();
        assertThat(message)
                .containsText(
                        Pattern.compile("onfirmed by Casey"),
                        new LocatorAssertions.ContainsTextOptions().setTimeout(12_000));
    }

    @Test
    void theAdministratorSeesWhatDidNotArriveAndTestsTheCrm() {
        Visitor admin = visitor("admin", NARROW).open("/admin");
        assertThat(admin.region("Messages that did not arrive")).containsText("Every message arrived");

        admin.button("Test the connection").click();
        assertThat(admin.region("CRM").getByText("Well").first()).isVisible();
        assertThat(admin.scrollsSideways()).isFalse();
    }

    @Test
    void whatDidNotArriveIsTriedAgain() {
        jdbc.sql("""
                        update notifications.message
                           set status = 'FAILED', reason = 'Slack did not accept the message (channel_not_found).'
                         where id = (select id from notifications.message
                                      where recipient = 'noor' and sent_at is not null limit 1)""").update();
        Visitor admin = visitor("admin", WIDE).open("/admin");
        Locator letters = admin.region("Messages that did not arrive");
        assertThat(letters).containsText("To Noor");
        assertThat(letters).containsText("Slack did not accept the message (channel_not_found).");

        admin.button("Try again").click();
        assertThat(letters).containsText("Every message arrived");
    }

    @Test
    void quietHoursAreEachPersonsOwn() {
        Visitor noor = visitor("noor", NARROW).open("/");
        noor.page().getByLabel("Open navigation").click();
        noor.button("Appearance, quiet hours").click();
        noor.page()
                .getByText("Quiet hours", new Page.GetByTextOptions().setExact(true))
                .click();
        noor.page().getByLabel("Quiet from").fill("18:30");
        noor.page().keyboard().press("Tab"); // closes the times on offer, which lie over the button
        noor.button("Save quiet hours").click();
        assertThat(noor.page().getByText("Name both ends, or none.")).isVisible();
        noor.page()
                .getByLabel("until", new Page.GetByLabelOptions().setExact(true))
                .fill("08:00");
        noor.page().keyboard().press("Tab");
        noor.button("Save quiet hours").click();
        assertThat(noor.page().getByText("Quiet from 18:30 to 08:00.")).isVisible();
        assertThat(noor.scrollsSideways()).isFalse();

        noor.open("/preferences");
        assertThat(noor.page().getByLabel("Quiet from")).hasValue("18:30");
    }

    @Test
    void everyChartIsATableToo() {
        Visitor morgan = visitor("morgan", WIDE).open("/analytics");
        Locator funnel = morgan.region("Funnel");
        assertThat(funnel.locator(".ch svg")).isVisible();

        funnel.getByLabel("Chart options").click();
        morgan.page().getByText("Show as table").click();

        assertThat(funnel.locator(".ch svg")).isHidden();
        assertThat(funnel.getByRole(AriaRole.ROW)).hasCount(9);
        assertThat(funnel.getByRole(AriaRole.TABLE)).containsText("Qualified");
    }

    @Test
    void theKeyboardExplainsItself() {
        Visitor casey = visitor("casey", WIDE).open("/accounts");
        assertThat(casey.page().locator("vaadin-grid .ar.s").first()).isVisible();
        casey.page().keyboard().press("?");

        assertThat(casey.dialog()).containsText("Not a fit");
        casey.page().keyboard().press("Escape");
        assertThat(casey.dialog()).hasCount(0);
    }
}
