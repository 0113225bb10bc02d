package io.upswell.notifications.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.detection.Signal;
import io.upswell.detection.SignalType;
import io.upswell.notifications.Samples;
import io.upswell.notifications.domain.Composer;
import io.upswell.notifications.domain.Content;
import io.upswell.notifications.domain.Decision;
import io.upswell.notifications.domain.DigestMessage;
import io.upswell.notifications.domain.Handover;
import io.upswell.notifications.domain.Story;
import io.upswell.notifications.domain.Template;
import io.upswell.notifications.domain.Wording;
import io.upswell.opportunities.DismissReason;
import io.upswell.opportunities.OpportunityStatus;
import io.upswell.saleshandoff.PipelineStage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class BlockKitTest {

    private static final String PRD_5_1 = """
            :chart_with_upwards_trend: Expansion Signal: InnovateCorp

            Signal Strength: HIGH (Score: 0.85)
            Estimated Expansion: $45,000+ ARR

            Signals Detected:

            1. :zap: Usage Limit Approaching
               API calls at 92% of limit (projected to exceed in 2 weeks)

            2. :bulb: Feature Interest
               "Asked about Advanced Analytics capabilities" - Meeting Jan 28

            3. :busts_in_silhouette: New Team Onboarding
               8 new users from Marketing department (was only Sales)

            Current State:
            - ARR: $75,000
            - Plan: Professional
            - Contract End: Sep 2026

            Recommended Expansion:
            - Product: Advanced Analytics + API Plus
            - Estimated Value: $45,000/year
            - Approach: Schedule technical deep-dive

            [Create Expansion Opportunity] [Draft Outreach] [View Account]""";

    private static final Wording WORDS =
            new Wording(ZoneOffset.UTC, name -> name.equals("sam") ? "Sam Ortiz" : name, 0.6);
    private static final Instant CONFIRMED = Instant.parse("2026-01-29T09:14:00Z");
    private static final Instant QUALIFIED = Instant.parse("2026-01-29T11:20:00Z");

    private final BlockKit blockKit = new BlockKit("https://upswell.example.com/");

    private Content alert(Story story) {
        return render(Template.EXPANSION_SIGNAL_ALERT, story);
    }

    private Content alert(Samples samples) {
        return alert(Story.of(samples.snapshot()));
    }

    private Content render(Template template, Story story) {
        Content content = blockKit.render(
                template == Template.EXPANSION_DIGEST
                        ? DigestMessage.of(Collections.nCopies(30, story), "29 Jan")
                        : Composer.compose(template, story, WORDS));
        SlackLimits.check(content);
        return content;
    }

    @Test
    void saysWhatThePrdSays() {
        assertThat(alert(Samples.innovateCorp()).text()).isEqualTo(PRD_5_1);
    }

    @Test
    void offersTheThreeButtonsOfThePrd() {
        Samples innovateCorp = Samples.innovateCorp();
        assertThat(Blocks.of(alert(innovateCorp)).buttons())
                .containsExactly(
                        "create_opportunity Create Expansion Opportunity " + innovateCorp.id() + " -",
                        "draft_outreach Draft Outreach " + innovateCorp.id() + " -",
                        "view_account View Account " + innovateCorp.id()
                                + " https://upswell.example.com/accounts/acc-1");
    }

    @Test
    void offersTheRestInAMenu() {
        Samples innovateCorp = Samples.innovateCorp();
        String id = innovateCorp.id().toString();
        assertThat(Blocks.of(alert(innovateCorp)).choices())
                .containsExactly(
                        "Snooze 7 days snooze_week:" + id,
                        "Snooze until… snooze_until:" + id,
                        "Not a fit… not_a_fit:" + id,
                        "I already knew… already_knew:" + id,
                        "Why this score why_score:" + id);
    }

    @Test
    void quotesTheCustomerWhereTheDetailsDoNot() {
        Signal asked = Samples.signal(
                SignalType.FEATURE_INTEREST,
                "advanced-analytics",
                "\"Asked about Advanced Analytics capabilities\" - Meeting Jan 28",
                0.7,
                Samples.quote("Does it do cohorts\nout of the box?"));
        Content content = alert(Samples.innovateCorp().saying(List.of(asked)));
        assertThat(Blocks.of(content).texts())
                .contains(
                        "*1. :bulb: Feature Interest*\n\"Asked about Advanced Analytics capabilities\" - Meeting Jan 28"
                                + "\n> Does it do cohorts out of the box? · Dana Whitfield");
        assertThat(Blocks.of(alert(Samples.innovateCorp())).texts()).noneMatch(text -> text.contains("\n> "));
    }

    @Test
    void saysWhatIsUnknown() {
        Content content =
                alert(Samples.innovateCorp().facts(null, "USD", null, null).scored(0.7, null));
        assertThat(content.text())
                .contains("Estimated Expansion: not estimable (no list price for Advanced Analytics)\n")
                .contains("- ARR: not on record\n- Plan: not on record\n- Contract End: not on record\n")
                .contains("- Estimated Value: not estimable (no list price for Advanced Analytics)\n");
    }

    @ParameterizedTest
    @CsvSource({
        "0.8517, HIGH (Score: 0.85)",
        "0.8,    HIGH (Score: 0.80)",
        "0.798,  MEDIUM (Score: 0.798)",
        "0.7996, MEDIUM (Score: 0.7996)",
        "0.794,  MEDIUM (Score: 0.79)",
        "0.6,    MEDIUM (Score: 0.60)",
        "0.5957, LOW (Score: 0.596)",
        "1.0,    HIGH (Score: 1.00)"
    })
    void showsTheScoreWithoutAnotherBand(double composite, String shown) {
        assertThat(alert(Samples.innovateCorp().scored(composite, BigDecimal.TEN))
                        .text())
                .contains("Signal Strength: " + shown + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            75000     | USD | $75,000
            75000.00  | EUR | €75,000
            1234567.5 | GBP | £1,234,567.50
            980       | CHF | CHF 980
            0         | USD | $0
            """)
    void writesMoneyByCurrency(BigDecimal arr, String currency, String shown) {
        assertThat(alert(Samples.innovateCorp().facts(arr, currency, "Pro", null))
                        .text())
                .contains("- ARR: " + shown + "\n");
    }

    @Test
    void confirmedOffersToQualify() {
        Samples confirmed = Samples.innovateCorp().at(2, OpportunityStatus.OPEN, "Casey Lindqvist");
        Content content =
                alert(Story.of(confirmed.snapshot()).confirmed(new Decision("Casey Lindqvist", CONFIRMED, null, null)));
        assertThat(content.text())
                .contains("Opportunity confirmed by Casey · 09:14.\nNot yet qualified, Sales has a heads-up only.")
                .endsWith("[Qualify for Sam] [Draft Outreach] [View Account]");
        assertThat(Blocks.of(content).buttons().getFirst()).startsWith("qualify_opportunity Qualify for Sam ");
    }

    @Test
    void qualifiedSaysWhoHasIt() {
        Samples qualified = Samples.innovateCorp().at(3, OpportunityStatus.QUALIFIED, "Casey Lindqvist");
        Content content = alert(Story.of(qualified.snapshot())
                .qualified(new Decision("Casey Lindqvist", QUALIFIED, "Dana asked for cohorts.", null))
                .handedOver(Handover.of(qualified.handoff(PipelineStage.REQUESTED), QUALIFIED)));
        assertThat(content.text()).isEqualTo("""
                :chart_with_upwards_trend: Expansion Signal: InnovateCorp

                Signal Strength: HIGH (Score: 0.85)
                Estimated Expansion: $45,000+ ARR

                :zap: 92% of API calls
                :bulb: Advanced Analytics
                :busts_in_silhouette: 8 from Marketing
                ARR $75,000 · Professional · Sep 2026

                Qualified by Casey · 11:20. With Sam until 30 Jan, 11:20.
                "Dana asked for cohorts."

                [View Account] [View in CRM]""");
    }

    @Test
    void dismissedSaysWhyAndOffersNothingMore() {
        Samples dismissed = Samples.innovateCorp().at(3, OpportunityStatus.DISMISSED, null);
        Content content = alert(Story.of(dismissed.snapshot())
                .dismissed(new Decision("Casey Lindqvist", QUALIFIED, null, DismissReason.BAD_TIMING)));
        assertThat(content.text())
                .contains("Dismissed by Casey · 11:20: bad timing.")
                .endsWith("\n\n[View Account]");
    }

    @Test
    void tellsTheRepThatNothingIsQualifiedYet() {
        Content content = render(
                Template.EXPANSION_SIGNAL_SALES_ALERT,
                Story.of(Samples.innovateCorp().snapshot()));
        assertThat(content.text()).contains("Not yet qualified: casey decides first.");
        assertThat(Blocks.of(content).buttons()).singleElement().asString().startsWith("view_account");
    }

    @Test
    void asksTheRepToAnswer() {
        Samples qualified = Samples.innovateCorp().at(3, OpportunityStatus.QUALIFIED, null);
        Story story = Story.of(qualified.snapshot())
                .handedOver(Handover.of(qualified.handoff(PipelineStage.REQUESTED), QUALIFIED));
        Content content = render(Template.EXPANSION_HANDOFF, story);
        assertThat(content.text())
                .startsWith(":handshake: Expansion Handoff: InnovateCorp\n\nValue: $45,000/year\n"
                        + "Qualified by: Casey Lindqvist\nAnswer by: 30 Jan, 11:20\n")
                .contains("Casey writes:\n\"Dana asked for cohorts. Raj Iyer owns the API and joins.\"")
                .endsWith("[Accept] [Decline] [View] [View in CRM]");
        Content answered = render(
                Template.EXPANSION_HANDOFF,
                story.handedOver(Handover.of(qualified.handoff(PipelineStage.ACCEPTED), QUALIFIED.plusSeconds(60))));
        assertThat(answered.text()).contains("Accepted · 29 Jan, 11:21.").endsWith("\n\n[View] [View in CRM]");
    }

    static Stream<Arguments> nastyNames() {
        return Stream.of(Template.values())
                .filter(template -> template.name().startsWith("EXPANSION_"))
                .flatMap(template -> Samples.NASTY_NAMES.stream().map(name -> Arguments.of(template, name)));
    }

    @ParameterizedTest
    @MethodSource("nastyNames")
    void customersWordsDoNoHarm(Template template, String nasty) {
        String escaped = nasty.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        Signal said =
                Samples.signal(SignalType.EXPANSION_MENTION, null, nasty, 0.7, Samples.quote("@here " + nasty + "!"));
        Samples samples = Samples.innovateCorp().named(nasty).saying(List.of(said));
        Content content = render(
                template,
                Story.of(samples.snapshot())
                        .handedOver(Handover.of(samples.handoff(PipelineStage.REQUESTED), QUALIFIED)));
        assertThat(content.text()).doesNotContain("<").contains(escaped);
        assertThat(Blocks.of(content).texts())
                .anyMatch(text -> text.contains(escaped))
                .noneMatch(text -> text.contains("<"));
        assertThat(Blocks.of(content).readAsTyped())
                .as("Slack makes no links and mentions of what looks like some")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Template.class, mode = EnumSource.Mode.MATCH_ALL, names = "EXPANSION_.*")
    void keepsSlacksLimitsWhateverComes(Template template) {
        String endless = "&<𝒳 >".repeat(2000);
        List<Signal> many = new ArrayList<>();
        Stream.of(SignalType.values())
                .forEach(type -> many.addAll(List.of(signal(type, endless + "a"), signal(type, endless + "b"))));
        for (@Nullable String confirmedBy : new String[] {null, endless}) {
            for (OpportunityStatus status : OpportunityStatus.values()) {
                Samples samples = Samples.innovateCorp()
                        .named(endless)
                        .people(endless, endless)
                        .facts(BigDecimal.TEN, "XXX", endless, null)
                        .saying(many)
                        .at(1, status, confirmedBy);
                Decision decision = new Decision(endless, QUALIFIED, endless, DismissReason.OTHER);
                Content content = render(
                        template,
                        Story.of(samples.snapshot())
                                .qualified(decision)
                                .dismissed(decision)
                                .handedOver(Handover.of(samples.handoff(PipelineStage.REQUESTED), QUALIFIED)));
                boolean all = content.text().contains("1. ") && template == Template.EXPANSION_SIGNAL_ALERT;
                if (all) {
                    assertThat(Blocks.of(content).texts()).contains("+4 more in Upswell");
                }
            }
        }
    }

    private static Signal signal(SignalType type, String text) {
        return Samples.signal(type, null, text, 0.7, Samples.quote(text + "!"));
    }

    @Test
    void smallPrintAloneIsNoNews() {
        Story story = Story.of(Samples.innovateCorp().snapshot());
        var alert = Composer.compose(Template.EXPANSION_SIGNAL_ALERT, story, WORDS);
        Content dated = blockKit.render(alert);
        Content undated = blockKit.render(alert.withoutFootnote());
        assertThat(dated.fingerprint()).isEqualTo(undated.fingerprint());
        assertThat(dated.blocks()).isNotEqualTo(undated.blocks());
    }
}
