package io.upswell.detection.application;

import io.upswell.detection.DataHealth;
import io.upswell.detection.DataHealthDesk;
import io.upswell.detection.Refusal;
import io.upswell.detection.Role;
import io.upswell.detection.Viewer;
import io.upswell.detection.domain.Evaluations;
import io.upswell.detection.domain.IntakeLog;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Service;

/** Shows whether the facts come in to those who can do something about it. */
@Service
class HealthDesk implements DataHealthDesk {

    private static final int DAYS = 30;
    private static final int MOST_REASONS = 100;

    private final IntakeLog intake;
    private final Evaluations evaluations;
    private final ModelCalls model;
    private final Clock clock;

    HealthDesk(IntakeLog intake, Evaluations evaluations, ModelCalls model, Clock clock) {
        this.intake = intake;
        this.evaluations = evaluations;
        this.model = model;
        this.clock = clock;
    }

    @Override
    public DataHealth current() {
        Role role = Viewer.current().role();
        if (role != Role.MANAGER && role != Role.ADMIN) {
            throw new Refusal.Forbidden("Managers and administrators see whether the facts come in.");
        }
        LocalDate since = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS - 1L);
        return new DataHealth(
                intake.sources(since), intake.rejected(), evaluations.notEvaluable(MOST_REASONS), model.today());
    }
}
