package io.upswell.detection.application;

import io.upswell.detection.Evaluation;
import io.upswell.detection.EvaluationOutcome;
import io.upswell.detection.ScoreWeights;
import io.upswell.detection.Signal;
import io.upswell.detection.SignalDetected;
import io.upswell.detection.application.Judging.Judged;
import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.Comparison;
import io.upswell.detection.domain.Evaluations;
import io.upswell.detection.domain.Excerpt;
import io.upswell.detection.domain.ScanChunk;
import io.upswell.detection.domain.Signals;
import io.upswell.detection.domain.StandingSignal;
import io.upswell.detection.domain.Terms;
import io.upswell.detection.domain.episode.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Writes down what a chunk's accounts were found to be, and announces what changed: one statement for each kind. */
@Service
class Keeping {

    private final Signals signals;
    private final Evaluations evaluations;
    private final ApplicationEventPublisher events;

    Keeping(Signals signals, Evaluations evaluations, ApplicationEventPublisher events) {
        this.signals = signals;
        this.evaluations = evaluations;
        this.events = events;
    }

    /** Leaves alone what a scan as of a later instant has written. */
    void keep(ScanChunk chunk, List<Judged> judged) {
        if (judged.isEmpty()) {
            return;
        }
        List<String> ids = judged.stream().map(Judged::account).toList();
        Map<String, Evaluations.Kept> kept = evaluations.kept(ids);
        Map<String, List<StandingSignal>> known =
                signals.standing(ids, chunk.asOf().minus(Patience.COMES_BACK_WITHIN));
        List<Evaluations.Judgement> latest = new ArrayList<>();
        var changes = new Signals.Changes(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<SignalDetected> news = new ArrayList<>();
        for (Judged one : judged) {
            String id = one.account();
            Evaluations.Kept before = kept.get(id);
            if (before != null && before.asOf().isAfter(chunk.asOf())) {
                continue;
            }
            UUID terms = Terms.fingerprint(one.facts().account(), one.rules().weights());
            Comparison comparison = Comparison.of(
                    id,
                    known.getOrDefault(id, List.of()),
                    one.found(),
                    signal -> !one.withdrawn() && one.judge().lingers(signal, one.facts()),
                    before != null && !before.terms().equals(terms),
                    one.rules().version(),
                    chunk.asOf());
            latest.add(new Evaluations.Judgement(
                    id,
                    one.evaluations().stream()
                            .map(evaluation -> told(evaluation, comparison.now()))
                            .toList(),
                    terms));
            changes.begun().addAll(comparison.changes().begun());
            changes.refreshed().addAll(comparison.changes().refreshed());
            changes.ended().addAll(comparison.changes().ended());
            if (comparison.worthSaying()) {
                SignalDetected said =
                        detected(chunk, one.facts(), comparison, one.rules().weights());
                news.add(one.withdrawn() ? said.ofDeletedAccount() : said);
            }
        }
        signals.write(chunk.scan(), chunk.asOf(), changes);
        evaluations.write(chunk.scan(), chunk.asOf(), latest);
        news.forEach(events::publishEvent);
    }

    /** Who reads why a rule is silent also sees its signal: it must say why that one goes on. */
    private static Evaluation told(Evaluation evaluation, List<Signal> open) {
        boolean lingers = evaluation.outcome() != EvaluationOutcome.FIRED
                && open.stream()
                        .anyMatch(signal -> signal.type() == evaluation.rule()
                                && Objects.equals(signal.subject(), evaluation.subject()));
        return lingers ? evaluation.because(evaluation.reason() + "; its signal ends when this lasts") : evaluation;
    }

    static SignalDetected detected(ScanChunk chunk, AccountFacts facts, Comparison comparison, ScoreWeights weights) {
        var account = facts.account();
        return new SignalDetected(
                chunk.scan(),
                chunk.scanNumber(),
                account,
                Excerpt.of(facts.priceBook(), account, comparison.now()),
                comparison.now(),
                comparison.news(),
                chunk.asOf(),
                weights);
    }
}
