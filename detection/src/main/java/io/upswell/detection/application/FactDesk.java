package io.upswell.detection.application;

import io.upswell.detection.FactIntake;
import io.upswell.detection.Hindsight;
import io.upswell.detection.Refusal;
import io.upswell.detection.Role;
import io.upswell.detection.Viewer;
import io.upswell.detection.domain.Fact;
import io.upswell.detection.domain.FactLedger;
import io.upswell.detection.domain.FactReader;
import io.upswell.detection.domain.FactType;
import io.upswell.detection.domain.IntakeLog;
import io.upswell.detection.domain.Revisits;
import io.upswell.detection.domain.UnfitFact;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Takes in uploads line by line; memory depends on the longest line and the size of a batch, not on the upload. */
@Service
class FactDesk implements FactIntake {

    private final FactLedger ledger;
    private final ManualIdentifications identifications;
    private final IntakeLog log;
    private final Revisits revisits;
    private final TransactionTemplate transaction;
    private final ObjectReader json;
    private final Clock clock;

    FactDesk(
            FactLedger ledger,
            ManualIdentifications identifications,
            IntakeLog log,
            Revisits revisits,
            PlatformTransactionManager transactions,
            JsonMapper mapper,
            Clock clock) {
        this.ledger = ledger;
        this.identifications = identifications;
        this.log = log;
        this.revisits = revisits;
        this.transaction = new TransactionTemplate(transactions);
        this.json = mapper.readerFor(Object.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.clock = clock;
    }

    @Override
    public Receipt take(InputStream lines, @Nullable Instant arrivedAt, boolean dryRun) throws IOException {
        Viewer viewer = Viewer.current();
        if (arrivedAt != null) {
            checkArrival(viewer, arrivedAt);
        }
        // Each batch arrives when it is written: what a scan has not seen did not arrive before it.
        Supplier<Instant> arrival = () -> arrivedAt == null ? clock.instant() : arrivedAt;
        var writing = new FactWriting(
                ledger,
                identifications,
                log,
                transaction,
                arrivedAt == null && !Hindsight.isOn() ? revisits : null,
                dryRun ? null : arrival);
        var reader = new FactReader(clock);
        var tally = new FactTally();
        if (!takeAll(new FactLines(lines), reader, writing, tally)) {
            throw new Refusal.BadRequest(
                    "No line of the upload could be read. Send one JSON object a line. " + tally.firstReason());
        }
        return tally.receipt(reader.warnings());
    }

    private void checkArrival(Viewer viewer, Instant arrivedAt) {
        if (viewer.role() != Role.ADMIN) {
            throw new Refusal.Forbidden("Only an administrator may say when facts arrived (arrivedAt).");
        }
        if (arrivedAt.isAfter(clock.instant())) {
            throw new Refusal.BadRequest("arrivedAt: %s lies in the future".formatted(arrivedAt));
        }
    }

    /** Answers whether any line could be read. */
    private boolean takeAll(FactLines lines, FactReader reader, FactWriting writing, FactTally tally)
            throws IOException {
        boolean readable = false;
        FactBatch batch = new FactBatch();
        while (lines.advance()) {
            if (lines.blank()) {
                continue;
            }
            Map<?, ?> object = object(lines, batch);
            if (object != null) {
                readable = true;
                take(object, lines, reader, batch);
            }
            if (batch.full()) {
                writing.take(batch, tally);
                batch = new FactBatch();
            }
        }
        writing.take(batch, tally);
        return readable;
    }

    private static void take(Map<?, ?> object, FactLines lines, FactReader reader, FactBatch batch) {
        try {
            Fact fact = reader.read(object);
            batch.add(lines.number(), fact, lines.length());
        } catch (UnfitFact unfit) {
            batch.reject(source(object), lines.number(), unfit.reason());
        }
    }

    /** Whatever a sender may write there: only what is known is a source. */
    private static String source(Map<?, ?> object) {
        return Stream.of(FactType.values())
                .map(FactType::key)
                .filter(key -> key.equals(object.get("type")))
                .findFirst()
                .orElse(IntakeLog.Origin.UNKNOWN);
    }

    private @Nullable Map<?, ?> object(FactLines lines, FactBatch batch) {
        if (lines.tooLong()) {
            batch.reject(
                    IntakeLog.Origin.UNKNOWN,
                    lines.number(),
                    "the line is longer than %d MiB; split the fact".formatted(FactLines.LONGEST >> 20));
            return null;
        }
        try {
            Object value = json.readValue(lines.buffer(), lines.start(), lines.length());
            if (value instanceof Map<?, ?> object) {
                return object;
            }
            batch.reject(
                    IntakeLog.Origin.UNKNOWN,
                    lines.number(),
                    "the line is JSON, but not an object; write {\"type\": …}");
        } catch (JacksonException broken) {
            batch.reject(IntakeLog.Origin.UNKNOWN, lines.number(), reason(broken));
        }
        return null;
    }

    private static String reason(JacksonException broken) {
        String message =
                String.valueOf(broken.getOriginalMessage()).lines().findFirst().orElse("");
        String visible = message.replaceAll("\\p{Cntrl}", "�");
        String brief = visible.length() > 160 ? visible.substring(0, 160) + "…" : visible;
        int column = broken.getLocation() == null ? 0 : broken.getLocation().getColumnNr();
        return column > 0 ? "not JSON, at character %d: %s".formatted(column, brief) : "not JSON: " + brief;
    }
}
