package io.upswell.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.upswell.detection.domain.Signals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import test.upswell.As;
import test.upswell.TestClock;

/** Issue "What really converts", 7: versions of the rules from a draft to live and back, and what scans say of them. */
@DetectionTest
class RuleStudioTests {

    private static final OwnRule FULL_HOUSE = new OwnRule(
            "full-house",
            "Full house",
            true,
            "seats.free < 3 && seats.free >= 0",
            SignalType.SEAT_OVERAGE,
            "0.6",
            null,
            "Only {{seats.free}} seats are free",
            "Offer ten more seats");

    @Autowired
    RuleStudio studio;

    @Autowired
    ScanDesk scans;

    @Autowired
    AccountDesk accounts;

    @Autowired
    Signals signals;

    @Autowired
    FactUploads uploads;

    @Autowired
    GraphQlTester graphql;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void twoAccounts() {
        clock.set(TestClock.START);
        uploads.forgetAll();
        jdbc.sql("truncate detection.rule_version, detection.rule_activation, detection.rule_shadow,"
                        + " detection.shadow_find, detection.signal, detection.evaluation, detection.scan cascade")
                .update();
        uploads.send(TestClock.START.minusSeconds(60), account("over", 4, 6) + account("tight", 8, 6));
        As.MORGAN.enter();
    }

    @AfterEach
    void leave() {
        jdbc.sql("truncate detection.rule_version, detection.rule_activation, detection.rule_shadow cascade")
                .update();
        SecurityContextHolder.clearContext();
    }

    @Test
    void aScanUsesTheVersionThatWentLiveAndItsSignalsSaySo() {
        scan();
        assertThat(open("over")).extracting(Signal::ruleVersion).containsExactly(1);
        clock.advance(Duration.ofDays(1));

        RuleVersion live = activate(
                draft(RuleSet.shipped().with(RuleSetting.SEATS_STRENGTH, 0.8).with(List.of(FULL_HOUSE))));
        scan();

        assertThat(live.state()).isEqualTo(RuleVersion.State.LIVE);
        assertThat(live.activatedBy()).isEqualTo("Morgan Adeyemi");
        assertThat(open("over"))
                .extracting(Signal::strength, Signal::ruleVersion)
                .containsExactly(tuple(0.8, live.number()));
        assertThat(open("tight")).singleElement().satisfies(signal -> {
            assertThat(signal.details()).isEqualTo("Only 2 seats are free");
            assertThat(signal.subject()).isEqualTo("full-house");
            assertThat(signal.ruleVersion()).isEqualTo(live.number());
        });
        graphql.document("""
                        { account(id: "tight") { signals { type ruleVersion }
                          evaluations { rule outcome ruleId ruleName ruleVersion } } }
                        """)
                .execute()
                .path("account.signals[0].ruleVersion")
                .entity(Integer.class)
                .isEqualTo(live.number())
                .path("account.evaluations[?(@.ruleId == 'full-house')].outcome")
                .entityList(String.class)
                .containsExactly("FIRED");
    }

    @Test
    void aScanAsOfAnEarlierDayUsesTheVersionOfThatDay() {
        clock.advance(Duration.ofDays(1));
        activate(draft(RuleSet.shipped().with(RuleSetting.SEATS_STRENGTH, 0.8)));

        finished(scans.run(TestClock.START));

        assertThat(open("over")).extracting(Signal::ruleVersion).containsExactly(1);
    }

    @Test
    void anEarlierVersionGoesLiveAgain() {
        RuleVersion second = activate(draft(RuleSet.shipped().with(RuleSetting.SEATS_STRENGTH, 0.8)));

        studio.revert(1, second.number());

        assertThat(studio.live().number()).isEqualTo(1);
        assertThat(studio.version(second.number()).orElseThrow().state()).isEqualTo(RuleVersion.State.PAST);
        scan();
        assertThat(open("over")).extracting(Signal::strength).containsExactly(0.9);
    }

    @Test
    void whatWasLiveCannotBeChangedAndNobodyOverwritesTheOther() {
        RuleVersion draft = draft(RuleSet.shipped().with(RuleSetting.SEATS_STRENGTH, 0.8));
        RuleVersion changed = save(draft, draft.rules().with(RuleSetting.SEATS_STRENGTH, 0.7));

        assertThat(changed.revision()).isEqualTo(2);
        assertThatThrownBy(() -> save(draft, draft.rules()))
                .isInstanceOf(Refusal.Conflict.class)
                .hasMessage("Morgan Adeyemi saved version %d meanwhile. Load it again.", draft.number());
        assertThatThrownBy(() -> studio.activate(draft.number(), draft.revision(), 1))
                .isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> studio.activate(draft.number(), changed.revision(), 7))
                .isInstanceOf(Refusal.Conflict.class)
                .hasMessageContaining("Version 1 went live meanwhile");
        RuleVersion live = activate(changed);
        assertThatThrownBy(() -> save(live, live.rules()))
                .isInstanceOf(Refusal.Conflict.class)
                .hasMessage("Version %d was live and cannot be changed. Save a new draft.", draft.number());
    }

    @Test
    void failingTestsRefuseActivationAndSayWhy() {
        RuleVersion draft = draft(RuleSet.shipped().with(RuleSetting.USAGE_THRESHOLD, 0.95));

        assertThat(studio.test(draft.rules(), draft.tests()))
                .filteredOn(result -> !result.passed())
                .extracting(result -> result.test().name(), RuleTest.Result::reason)
                .containsExactly(tuple(
                        "92% of the limit gives strength 0.85",
                        "stays silent: API calls at 92% of limit, fires above 95%"));
        assertThatThrownBy(() -> activate(draft))
                .isInstanceOf(Refusal.Conflict.class)
                .hasMessageStartingWith("1 of 4 tests fail: “92% of the limit gives strength 0.85” stays silent");
        assertThat(studio.live().number()).isEqualTo(1);
    }

    @Test
    void wrongDraftsAreRefusedWithTheirPlace() {
        var trendd =
                new OwnRule("x-1", "Mine", true, "users.activ > 3", SignalType.SEAT_OVERAGE, "0.5", null, "x", null);

        assertThatThrownBy(() -> draft(RuleSet.shipped().with(List.of(trendd))))
                .isInstanceOf(Refusal.BadRequest.class)
                .hasMessage(
                        "Mine, condition. Line 1, column 7: `activ` is not a name of users. Did you mean `active`?");
        assertThatThrownBy(() -> draft(RuleSet.shipped().with(RuleSetting.USAGE_THRESHOLD, 1.5)))
                .isInstanceOf(Refusal.BadRequest.class)
                .hasMessageContaining("it lies from 0.5 to 1.0");
        assertThatThrownBy(() -> draft(RuleSet.shipped().with(List.of(FULL_HOUSE, FULL_HOUSE))))
                .isInstanceOf(Refusal.BadRequest.class)
                .hasMessageContaining("two rules with the id full-house");
    }

    @Test
    void previewsWhoIsAddedAndDroppedWithoutWritingSignals() {
        RuleSet draft = RuleSet.shipped().with(RuleSetting.SEATS_OVER, 3).with(List.of(FULL_HOUSE));

        RulePreview preview = studio.preview(draft, null);

        assertThat(preview.accounts()).isEqualTo(2);
        assertThat(List.of(preview.added(), preview.dropped(), preview.kept())).containsExactly(1, 1, 0);
        assertThat(preview.rows())
                .extracting(
                        RulePreview.Row::account, RulePreview.Row::rule, RulePreview.Row::live, RulePreview.Row::draft)
                .containsExactly(tuple("over", "seat_overage", 0.9, null), tuple("tight", "full-house", null, 0.6));
        assertThat(studio.preview(draft, "full-house").rows()).hasSize(1);
        assertThat(open("tight")).isEmpty();
    }

    @Test
    void aPreviewSaysHowFarItIsAndEndsWhenItIsNotWanted() {
        List<Integer> heard = new ArrayList<>();

        assertThat(studio.preview(RuleSet.shipped(), null, (accounts, all) -> {
                    heard.addAll(List.of(accounts, all));
                    return true;
                }))
                .hasValue(studio.preview(RuleSet.shipped(), null));
        assertThat(heard).containsExactly(0, 2);
        assertThat(studio.preview(RuleSet.shipped(), null, (accounts, all) -> false))
                .isEmpty();
    }

    @Test
    void aPreviewShowsAManagerTheOwnTeamAlone() {
        uploads.send(
                "{\"type\":\"account\",\"id\":\"theirs\",\"name\":\"T\",\"arr\":1000,\"currency\":\"USD\",\"csm\":\"stranger\",\"sales_rep\":\"another\"}");

        assertThat(studio.preview(RuleSet.shipped(), null).accounts()).isEqualTo(2);
        assertThat(As.ADMIN.call(() -> studio.preview(RuleSet.shipped(), null)).accounts())
                .isEqualTo(3);
    }

    @Test
    void aDraftInShadowIsComparedAndFindsNoSignal() {
        RuleVersion draft =
                draft(RuleSet.shipped().with(RuleSetting.SEATS_OVER, 3).with(List.of(FULL_HOUSE)));
        scan();
        assertThat(studio.shadow(draft.number())).contains(ShadowComparison.none(draft.number()));

        assertThat(studio.startShadow(draft.number()).state()).isEqualTo(RuleVersion.State.SHADOW);
        scan();
        scan();

        assertThat(open("tight")).isEmpty();
        assertThat(studio.shadow(null)).hasValueSatisfying(comparison -> {
            assertThat(comparison.days())
                    .containsExactly(new ShadowComparison.Day(
                            clock.instant().atZone(clock.getZone()).toLocalDate(), 0, 1, 1));
            assertThat(comparison.rows()).extracting(RulePreview.Row::account).containsExactly("over", "tight");
        });
        studio.stopShadow();
        assertThat(studio.version(draft.number()).orElseThrow().state()).isEqualTo(RuleVersion.State.DRAFT);
    }

    @Test
    void tellsWhatChangesFieldByField() {
        RuleSet changed =
                RuleSet.shipped().with(RuleSetting.USAGE_THRESHOLD, 0.85).with(List.of(FULL_HOUSE));

        assertThat(studio.changes(RuleSet.shipped(), changed))
                .extracting(RuleChange::name, RuleChange::field, RuleChange::before, RuleChange::after)
                .contains(
                        tuple("Usage limit approaching", "Fires above this share of the limit", "0.8", "0.85"),
                        tuple("Full house", "Condition", "", "seats.free < 3 && seats.free >= 0"));
        assertThat(studio.changes(changed, changed)).isEmpty();
    }

    @Test
    void programsGoTheWholeWay() {
        int number = graphql.document("""
                        mutation { saveRuleDraft(draft: { note: "Fewer alerts"
                          settings: [{ setting: "USAGE_THRESHOLD", value: 0.85 }]
                          own: [{ id: "long-end", name: "Long end", condition: "account.contract_end_days < 30"
                            type: EXPANSION_MENTION, strength: "0.5", text: "Ends soon" }]
                          tests: [{ rule: "long-end", name: "20 days", given: { contractEndsIn: 20 }, outcome: FIRED }] }) {
                          number state base revision settings { setting value } own { id } tests { given } } }
                        """)
                .execute()
                .path("saveRuleDraft.state")
                .entity(String.class)
                .isEqualTo("DRAFT")
                .path("saveRuleDraft.tests[0].given.contractEndsIn")
                .entity(Integer.class)
                .isEqualTo(20)
                .path("saveRuleDraft.number")
                .entity(Integer.class)
                .get();
        graphql.document("mutation($v: Int!) { runRuleTests(version: $v) { passed reason test { name } } }")
                .variable("v", number)
                .execute()
                .path("runRuleTests")
                .entityList(Map.class)
                .hasSize(1)
                .path("runRuleTests[0].passed")
                .entity(Boolean.class)
                .isEqualTo(true);
        graphql.document(
                        "mutation($v: Int!) { activateRules(version: $v, revision: 1, live: 1) { state activatedBy } }")
                .variable("v", number)
                .execute()
                .path("activateRules.state")
                .entity(String.class)
                .isEqualTo("LIVE");
        graphql.document("{ checkRule(expression: \"seats.fre < 2\") { problems { line column message } reads } }")
                .execute()
                .path("checkRule.problems[0].column")
                .entity(Integer.class)
                .isEqualTo(7);
    }

    @Test
    void rulesAreForManagersAndAdministrators() {
        assertThatThrownBy(() -> As.CASEY.call(studio::versions)).isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> As.SAM.call(() -> studio.check("true"))).isInstanceOf(Refusal.Forbidden.class);
        assertThat(As.ADMIN.call(studio::versions))
                .extracting(RuleVersion::number)
                .containsExactly(1);
    }

    /** With the shipped tests of the usage rule, which no test here changes but the one about tests. */
    private RuleVersion draft(RuleSet rules) {
        List<RuleTest> usage = studio.version(1).orElseThrow().tests().stream()
                .filter(test -> test.rule().equals(SignalType.USAGE_LIMIT_APPROACHING.key()))
                .toList();
        return studio.save(new RuleStudio.Draft(0, 1, rules.as(0), usage, null));
    }

    private RuleVersion save(RuleVersion before, RuleSet rules) {
        return studio.save(
                new RuleStudio.Draft(before.revision(), before.base(), rules, before.tests(), before.note()));
    }

    private RuleVersion activate(RuleVersion draft) {
        return studio.activate(draft.number(), draft.revision(), studio.live().number());
    }

    private void scan() {
        assertThat(finished(scans.run(null)).status()).isEqualTo(Scan.Status.COMPLETED);
    }

    private Scan finished(Scan scan) {
        return await().pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> scans.find(scan.id()).orElseThrow(), found -> found.status() != Scan.Status.RUNNING);
    }

    private List<Signal> open(String account) {
        return signals.open(List.of(account)).getOrDefault(account, List.of());
    }

    /** With so many users who have been there for long, on so many seats. */
    private static String account(String id, int seats, int users) {
        return """
                {"type":"account","id":"%s","name":"%s","arr":1000,"currency":"USD","csm":"casey","contracted_seats":%d}
                """.formatted(id, id, seats)
                + IntStream.range(0, users).mapToObj(i -> """
                                {"type":"user","account":"%s","id":"u%d","department":"Sales","first_seen":"2025-03-01","last_seen":"2026-01-28"}
                                """.formatted(id, i)).collect(Collectors.joining());
    }
}
