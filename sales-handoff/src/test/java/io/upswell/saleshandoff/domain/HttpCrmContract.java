package io.upswell.saleshandoff.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.domain.CrmFailure.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every CRM behind HTTP must do when the way to it is bad. */
public abstract class HttpCrmContract extends CrmContract {

    /** How long the adapter under test waits for an answer: far longer than even a busy machine needs. */
    protected static final Duration PATIENCE = Duration.ofSeconds(30);

    /** How long one that is to give up waits. */
    private static final Duration SHORT = Duration.ofSeconds(1);

    private static final BigDecimal AMOUNT = new BigDecimal("45000");

    protected abstract CrmStandIn standIn();

    /** The adapter under test, with this much patience. */
    protected abstract Crm crm(Duration patience);

    /** Part of the address that creates a record and of no other. */
    protected abstract String creation();

    protected abstract Object busy();

    protected abstract Object unavailable();

    /** An adapter whose stage for PROPOSAL is unknown to the CRM. */
    protected abstract Crm withAnUnknownStage();

    /** An adapter with a wrong secret. */
    protected abstract Crm withAWrongSecret();

    /** Makes the access that the adapter has invalid, so that it needs another one. */
    protected abstract void expireAccess();

    protected abstract String secret();

    @Test
    void aRetryAfterATimeOutFindsTheRecord() {
        Crm.Entry entry = entry("sam", AMOUNT);
        crm().create(entry("sam", AMOUNT));
        standIn().late(creation(), SHORT.multipliedBy(2));
        assertThat(failure(crm(SHORT), entry).kind()).isEqualTo(Kind.UNREACHABLE);
        Crm.Link link = crm().create(entry);
        assertThat(records(entry.opportunity())).isOne();
        assertThat(held(link.id()).name()).isEqualTo(entry.name());
    }

    @Test
    void aRetryDoesNotPutBackWhatPeopleChanged() {
        Crm.Entry entry = entry("sam", AMOUNT);
        standIn().late(creation(), SHORT.multipliedBy(2));
        assertThat(failure(crm(SHORT), entry).passing()).isTrue();
        String id = crm().create(entry).id();
        crm().update(new Crm.Change(id, PipelineStage.NEGOTIATION, new BigDecimal("52000"), null));
        crm().createAll(List.of(entry, entry("sam", AMOUNT)));
        assertThat(held(id).stage()).isEqualTo(stage(PipelineStage.NEGOTIATION));
        assertThat(held(id).amount()).isEqualByComparingTo("52000");
    }

    @Test
    void accessThatExpiresInTheMiddleIsRenewed() {
        Crm.Link link = crm().create(entry("sam", AMOUNT));
        expireAccess();
        crm().update(new Crm.Change(link.id(), PipelineStage.PROPOSAL, null, null));
        assertThat(held(link.id()).stage()).isEqualTo(stage(PipelineStage.PROPOSAL));
    }

    @Test
    void busySaysForHowLong() {
        standIn().fail(creation(), 429, busy(), Map.of("Retry-After", "7"));
        CrmFailure failure = failure(crm(), entry("sam", AMOUNT));
        assertThat(failure.kind()).isEqualTo(Kind.BUSY);
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void unavailableHealsByItself() {
        Crm.Entry entry = entry("sam", AMOUNT);
        standIn().fail(creation(), 503, unavailable(), Map.of());
        assertThat(failure(crm(), entry).kind()).isEqualTo(Kind.UNAVAILABLE);
        crm().create(entry);
        assertThat(records(entry.opportunity())).isOne();
    }

    @Test
    void anAnswerThatIsNoJsonIsAFailureLikeAnyOther() {
        standIn().fail(creation(), 502, "<html>Bad gateway</html>", Map.of());
        assertThat(failure(crm(), entry("sam", AMOUNT)).kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void anUnknownStageIsRefusedWithTheMend() {
        Crm.Link link = crm().create(entry("sam", AMOUNT));
        var change = new Crm.Change(link.id(), PipelineStage.PROPOSAL, null, null);
        CrmFailure failure = catchThrowableOfType(
                CrmFailure.class, () -> withAnUnknownStage().update(change));
        assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
        assertThat(failure).hasMessageContaining("no such stage").hasMessageContaining("stages.*");
        assertThat(withAnUnknownStage().test())
                .filteredOn(check -> !check.well())
                .singleElement()
                .matches(check -> check.what().contains("no such stage"));
    }

    @Test
    void inABatchTheWrongOneFailsAlone() {
        Crm wrong = withAnUnknownStage();
        List<Crm.Change> changes = List.of(
                new Crm.Change(crm().create(entry("sam", AMOUNT)).id(), PipelineStage.WON, AMOUNT, null),
                new Crm.Change(crm().create(entry("sam", AMOUNT)).id(), PipelineStage.PROPOSAL, AMOUNT, null),
                new Crm.Change(crm().create(entry("sam", AMOUNT)).id(), PipelineStage.LOST, null, "no budget"));
        List<Crm.Outcome<Crm.Change>> outcomes = wrong.updateAll(changes);
        assertThat(outcomes).extracting(outcome -> outcome.done() != null).containsExactly(true, false, true);
        assertThat(outcomes.get(1).failure()).hasMessageContaining("no such stage");
        assertThat(held(changes.getFirst().id()).stage()).isEqualTo(stage(PipelineStage.WON));
        assertThat(held(changes.getLast().id()).stage()).isEqualTo(stage(PipelineStage.LOST));
    }

    @Test
    void ofManyNewOnesTheWrongOneFailsAlone() {
        List<Crm.Entry> entries = List.of(
                entry("sam", AMOUNT), atStage(PipelineStage.PROPOSAL, entry("sam", AMOUNT)), entry("sam", AMOUNT));
        List<Crm.Outcome<Crm.Link>> outcomes = withAnUnknownStage().createAll(entries);
        assertThat(outcomes).extracting(outcome -> outcome.done() != null).containsExactly(true, false, true);
        assertThat(outcomes.get(1).failure())
                .matches(failure -> !failure.passing())
                .hasMessageContaining("no such stage")
                .hasMessageContaining("stages.*");
        assertThat(entries).extracting(entry -> records(entry.opportunity())).containsExactly(1, 0, 1);
    }

    private static Crm.Entry atStage(PipelineStage stage, Crm.Entry entry) {
        return new Crm.Entry(
                entry.opportunity(),
                entry.handoff(),
                entry.name(),
                entry.account(),
                entry.owner(),
                entry.kind(),
                stage,
                entry.amount(),
                entry.currency(),
                entry.closesOn(),
                entry.description());
    }

    @Test
    void aWrongSecretIsSaidSoAndNeverRepeated() {
        CrmFailure failure = failure(withAWrongSecret(), entry("sam", AMOUNT));
        assertThat(failure.kind()).isEqualTo(Kind.UNAUTHORIZED);
        assertThat(failure.getMessage())
                .contains("upswell.crm.")
                .doesNotContain("wrong-secret")
                .doesNotContain(secret());
    }

    private static CrmFailure failure(Crm crm, Crm.Entry entry) {
        return catchThrowableOfType(CrmFailure.class, () -> crm.create(entry));
    }
}
