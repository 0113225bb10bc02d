package io.upswell.opportunities.application;

import io.upswell.detection.ResponseWorkflow;
import io.upswell.detection.SignalDetected;
import io.upswell.opportunities.AlertRehearsal;
import io.upswell.opportunities.HistoryEvent;
import io.upswell.opportunities.RehearsedAlert;
import io.upswell.opportunities.domain.Assessment;
import io.upswell.opportunities.domain.Observation;
import io.upswell.opportunities.domain.Opportunity;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Leads opportunities the way {@link Assessor} does, and keeps none. */
@Service
class Rehearsal implements AlertRehearsal {

    private final ResponseWorkflow workflow;
    private final Clock clock;

    Rehearsal(ResponseWorkflow workflow, Clock clock) {
        this.workflow = workflow;
        this.clock = clock;
    }

    @Override
    public Course begin() {
        return new OneAccount();
    }

    private final class OneAccount implements Course {

        private @Nullable Opportunity current;
        private boolean answered;

        @Override
        public Optional<RehearsedAlert> on(SignalDetected event) {
            Observation seen = Observation.of(event);
            LocalDate today = LocalDate.ofInstant(seen.at(), clock.getZone());
            Opportunity before = current;
            if (before != null && !answered) {
                before.observe(seen, workflow, today);
                return alerted(before, seen);
            }
            if (before != null && !before.isExceededBy(seen)) {
                before.hear(seen);
                return Optional.empty();
            }
            if (seen.assessment().signals().isEmpty()) {
                return Optional.empty();
            }
            Opportunity begun = Opportunity.of(seen);
            begun.introduce(workflow, today);
            current = begun;
            return alerted(begun, seen);
        }

        private Optional<RehearsedAlert> alerted(Opportunity opportunity, Observation seen) {
            answered = opportunity.news().stream().anyMatch(entry -> entry.event() == HistoryEvent.ALERTED);
            Assessment assessment = seen.assessment();
            return answered
                    ? Optional.of(new RehearsedAlert(
                            assessment.account(),
                            seen.at(),
                            assessment.score().composite(),
                            assessment.band(),
                            assessment.value().annual(),
                            assessment.value().currency(),
                            assessment.types()))
                    : Optional.empty();
        }
    }
}
