package io.upswell.detection.application;

import io.upswell.detection.DataHealth;
import io.upswell.detection.application.FactBatch.Numbered;
import io.upswell.detection.domain.Fact;
import io.upswell.detection.domain.FactLedger;
import io.upswell.detection.domain.FactType;
import io.upswell.detection.domain.IntakeLog;
import io.upswell.detection.domain.Revisits;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the batches of one upload, each in a transaction of its own, so that none is ever half there. */
final class FactWriting {

    /** Accounts that are remembered without asking again; then they are asked for anew, and memory stays flat. */
    private static final int MOST_REMEMBERED = 100_000;

    private final FactLedger ledger;
    private final ManualIdentifications identifications;
    private final IntakeLog log;
    private final TransactionTemplate transaction;
    private final @Nullable Revisits revisits;
    private final @Nullable Supplier<Instant> arrival;
    private final Set<String> known = new HashSet<>();
    private final Set<String> declared = new HashSet<>();

    /**
     * @param revisits {@code null} for a historic load: what it replaces was so long ago
     * @param arrival the instant to write, {@code null} to check only
     */
    FactWriting(
            FactLedger ledger,
            ManualIdentifications identifications,
            IntakeLog log,
            TransactionTemplate transaction,
            @Nullable Revisits revisits,
            @Nullable Supplier<Instant> arrival) {
        this.ledger = ledger;
        this.identifications = identifications;
        this.log = log;
        this.transaction = transaction;
        this.revisits = revisits;
        this.arrival = arrival;
    }

    void take(FactBatch batch, FactTally tally) {
        List<Numbered> good = ofKnownAccounts(batch);
        if (arrival == null) {
            tally.accept(good.size());
        } else {
            Instant arrivedAt = arrival.get();
            write(good, arrivedAt, batch, tally);
            declared.clear();
            note(batch, arrivedAt);
        }
        tally.reject(batch.rejections());
    }

    private void note(FactBatch batch, Instant at) {
        List<DataHealth.RejectedLine> rejected = batch.refused().stream()
                .map(one -> new DataHealth.RejectedLine(
                        one.source(), one.rejection().line(), one.rejection().reason(), at))
                .toList();
        transaction.executeWithoutResult(status -> log.add(batch.accepted(), rejected, at));
    }

    /** What the database refuses is narrowed down to the line, and that line is rejected alone. */
    private void write(List<Numbered> facts, Instant arrivedAt, FactBatch batch, FactTally tally) {
        if (facts.isEmpty()) {
            return;
        }
        List<Fact> plain = facts.stream().map(Numbered::fact).toList();
        try {
            transaction.executeWithoutResult(status -> {
                ledger.write(plain, arrivedAt);
                identifications.tell(plain, arrivedAt);
                if (revisits != null) {
                    revisits.note(plain, arrivedAt);
                }
            });
            tally.accept(facts.size());
            batch.wrote(plain);
        } catch (FactLedger.Unwritable refused) {
            if (facts.size() == 1) {
                batch.reject(
                        facts.getFirst().fact().type().key(),
                        facts.getFirst().line(),
                        "cannot be stored: " + refused.getMessage());
                return;
            }
            int half = facts.size() / 2;
            write(facts.subList(0, half), arrivedAt, batch, tally);
            write(facts.subList(half, facts.size()), arrivedAt, batch, tally);
        }
    }

    private List<Numbered> ofKnownAccounts(FactBatch batch) {
        Set<String> asked = new HashSet<>();
        for (Numbered numbered : batch.facts()) {
            String account = numbered.fact().subject();
            if (numbered.fact().type().ofAccount() && !known.contains(account)) {
                asked.add(account);
            }
        }
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        if (!asked.isEmpty()) {
            known.addAll(ledger.known(asked));
        }
        return batch.facts().stream()
                .filter(numbered -> isOfKnownAccount(numbered, batch))
                .toList();
    }

    private boolean isOfKnownAccount(Numbered numbered, FactBatch batch) {
        String account = numbered.fact().subject();
        if (numbered.fact().type() == FactType.ACCOUNT) {
            declared.add(account);
        } else if (numbered.fact().type().ofAccount() && !known.contains(account) && !declared.contains(account)) {
            batch.reject(
                    numbered.fact().type().key(),
                    numbered.line(),
                    "account: there is no account \"%s\"; send its fact first".formatted(account));
            return false;
        }
        return true;
    }
}
