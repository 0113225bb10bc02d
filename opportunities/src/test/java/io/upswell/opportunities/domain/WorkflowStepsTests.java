package io.upswell.opportunities.domain;

import static io.upswell.opportunities.Example.AS_OF;
import static io.upswell.opportunities.Example.FEATURE;
import static io.upswell.opportunities.Example.INNOVATE;
import static io.upswell.opportunities.Example.USAGE;
import static io.upswell.opportunities.Example.detected;
import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.detection.Occasion;
import io.upswell.detection.ResponseWorkflow;
import io.upswell.detection.ResponseWorkflow.CreateOpportunity;
import io.upswell.detection.ResponseWorkflow.CreateTask;
import io.upswell.detection.ResponseWorkflow.Detect;
import io.upswell.detection.Signal;
import io.upswell.detection.SignalType;
import io.upswell.opportunities.HistoryEntry;
import io.upswell.opportunities.HistoryEvent;
import io.upswell.opportunities.OpportunityStatus;
import io.upswell.opportunities.Origin;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the operator's file makes of InnovateCorp, 0.654 with its usage alone and 0.803 with its interest. */
class WorkflowStepsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 29);
    private static final Predicate<Occasion> ALWAYS = occasion -> true;
    private static final CreateTask TASK =
            new CreateTask(ALWAYS, on -> "Call " + on.customer().name(), 3, "high");

    @Test
    void theThresholdIsTheFiles() {
        var strict = workflow(0.7, new CreateOpportunity(ALWAYS, false), TASK);
        Opportunity opportunity = opportunity(USAGE);
        assertThat(opportunity.introduce(strict, DAY)).isEmpty();
        assertThat(opportunity.view().identifiedAt()).isNull();
        assertThat(opportunity.status()).isEqualTo(OpportunityStatus.SUGGESTED);

        Optional<Task> task = opportunity.observe(seen(2, USAGE, FEATURE), strict, DAY);
        assertThat(task).get().satisfies(wanted -> {
            assertThat(wanted.title()).isEqualTo("Call InnovateCorp");
            assertThat(wanted.dueDate()).isEqualTo("2026-02-01");
            assertThat(wanted.priority()).isEqualTo("high");
        });
        assertThat(opportunity.status()).isEqualTo(OpportunityStatus.OPEN);
    }

    @Test
    void withoutTheStepNothingIsOpenedAndNobodyGetsATask() {
        Opportunity opportunity = opportunity(USAGE, FEATURE);
        assertThat(opportunity.introduce(workflow(0.6, null, null), DAY)).isEmpty();
        assertThat(opportunity.status()).isEqualTo(OpportunityStatus.SUGGESTED);
        assertThat(opportunity.view().identifiedAt()).isEqualTo(AS_OF);
    }

    @Test
    void aTaskWithAConditionComesWhenItHolds() {
        var picky = workflow(0.6, null, new CreateTask(on -> on.compositeScore() >= 0.8, on -> "Call", 7, "medium"));
        Opportunity opportunity = opportunity(USAGE);
        assertThat(opportunity.introduce(picky, DAY)).isEmpty();
        assertThat(opportunity.observe(seen(2, USAGE, FEATURE), picky, DAY)).isPresent();
    }

    @Test
    void autoQualifyHandsToSalesAndSaysThatNobodyDecided() {
        var automatic = workflow(0.6, new CreateOpportunity(on -> on.compositeScore() >= 0.8, true), TASK);
        Opportunity opportunity = opportunity(USAGE);
        opportunity.introduce(automatic, DAY);
        assertThat(opportunity.status()).isEqualTo(OpportunityStatus.SUGGESTED);
        opportunity.observe(seen(2, USAGE, FEATURE), automatic, DAY);
        assertThat(opportunity.status()).isEqualTo(OpportunityStatus.QUALIFIED);
        assertThat(opportunity.view().confirmedBy()).isNull();
        assertThat(opportunity.view().qualifiedBy()).isEqualTo("workflow");
        assertThat(opportunity.news())
                .filteredOn(entry -> entry.event() == HistoryEvent.QUALIFIED)
                .singleElement()
                .extracting(HistoryEntry::origin)
                .isEqualTo(Origin.WORKFLOW);
    }

    private static ResponseWorkflow workflow(
            double threshold, @Nullable CreateOpportunity create, @Nullable CreateTask task) {
        var detect = new Detect(Set.of(SignalType.values()), threshold);
        return new ResponseWorkflow("0 0 9 * * *", detect, List.of(), create, task);
    }

    private static Opportunity opportunity(Signal... signals) {
        return Opportunity.of(seen(1, signals));
    }

    private static Observation seen(long scan, Signal... signals) {
        return Observation.of(detected(INNOVATE, AS_OF, scan, signals));
    }
}
