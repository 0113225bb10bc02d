package io.upswell.saleshandoff.domain;

import io.upswell.opportunities.ExpansionType;
import io.upswell.saleshandoff.PipelineStage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jmolecules.architecture.hexagonal.SecondaryPort;
import org.jspecify.annotations.Nullable;

/**
 * The customer-relationship system that Sales keeps its opportunities in (FR-3.2). Calls may take seconds: never make
 * one inside a transaction. All of them throw {@link CrmFailure}.
 */
@SecondaryPort
public interface Crm {

    /** As people call it, such as "Salesforce". */
    String name();

    /**
     * Creates the record, or finds the one that this opportunity has already: asking twice changes nothing.
     *
     * @return where the record is
     */
    Link create(Entry entry);

    /** Many at a time, in their order; one that fails does not hold up the others. */
    default List<Outcome<Link>> createAll(List<Entry> entries) {
        return each(entries.stream()
                .<Supplier<Link>>map(entry -> () -> create(entry))
                .toList());
    }

    /** Brings the record to this stage, amount and owner; saying the same again changes nothing. */
    void update(Change change);

    /** Many at a time, in their order; one that fails does not hold up the others. */
    default List<Outcome<Change>> updateAll(List<Change> changes) {
        return each(changes.stream()
                .<Supplier<Change>>map(change -> () -> {
                    update(change);
                    return change;
                })
                .toList());
    }

    /** What the CRM holds now, by id; a record that is gone is left out. */
    Map<String, Held> read(Collection<String> ids);

    /** Open records of the same account and kind that belong to another opportunity or to none, by opportunity. */
    Map<UUID, Existing> existing(List<Entry> entries);

    /**
     * Records of ours that were changed in the CRM, the earliest change first.
     *
     * @param cursor where the last page ended, {@code null} at first
     */
    Changes changesSince(@Nullable String cursor);

    /**
     * Records that were made without Upswell, for accounts that the CRM knows by Upswell's id, the earliest change
     * first.
     *
     * @param cursor where the last page ended, {@code null} at first
     */
    Strangers strangersSince(@Nullable String cursor);

    /** Tries the connection and everything that is configured; nothing is written. */
    List<Check> test();

    private static <T> List<Outcome<T>> each(List<Supplier<T>> calls) {
        List<Outcome<T>> outcomes = new ArrayList<>();
        for (Supplier<T> call : calls) {
            try {
                outcomes.add(new Outcome<>(call.get(), null));
            } catch (CrmFailure failure) {
                outcomes.add(new Outcome<>(null, failure));
            }
        }
        return outcomes;
    }

    /**
     * @param id of the record in the CRM
     * @param url where people open it; a path when it is inside Upswell
     */
    record Link(String id, String url) {}

    /**
     * @param opportunity the external id that makes the record unique
     * @param owner who should own it, {@code null} where there is nobody
     * @param kind {@code null} where the signals do not say
     * @param currency ISO 4217
     * @param closesOn by when Sales hopes to close it: CRMs insist on a date
     */
    record Entry(
            UUID opportunity,
            UUID handoff,
            String name,
            String account,
            @Nullable Owner owner,
            @Nullable ExpansionType kind,
            PipelineStage stage,
            @Nullable BigDecimal amount,
            String currency,
            LocalDate closesOn,
            String description) {}

    /**
     * @param crmId how the CRM names this person, {@code null} where it is asked by e-mail
     */
    record Owner(
            String username,
            @Nullable String email,
            @Nullable String crmId) {}

    /**
     * @param id as {@link #create} returned it
     * @param stage {@code null} leaves the CRM's as it is
     * @param amount per year, {@code null} leaves the CRM's as it is
     * @param lostReason only with LOST and REJECTED
     * @param owner {@code null} leaves the CRM's as it is
     */
    record Change(
            String id,
            @Nullable PipelineStage stage,
            @Nullable BigDecimal amount,
            @Nullable String lostReason,
            @Nullable Owner owner) {

        /** Of the same owner. */
        public Change(
                String id, @Nullable PipelineStage stage, @Nullable BigDecimal amount, @Nullable String lostReason) {
            this(id, stage, amount, lostReason, null);
        }
    }

    /**
     * @param stages those that the CRM's stage stands for; empty when it stands for none
     * @param stageName in the CRM's own words
     * @param changedAt when anything about the record last changed there
     */
    record Held(
            String id,
            List<PipelineStage> stages,
            String stageName,
            @Nullable BigDecimal amount,
            @Nullable String lostReason,
            Instant changedAt) {}

    /** An open record that was there before. */
    record Existing(Link link, String name, String stageName) {}

    /** @param cursor where to go on, also when {@code held} is empty */
    record Changes(List<Held> held, String cursor, boolean more) {}

    /**
     * A record that somebody made in the CRM.
     *
     * @param account id in Upswell
     * @param kind in the CRM's own words
     * @param currency ISO 4217, {@code null} where the CRM does not say
     * @param end {@code null} while it is open
     */
    record Stranger(
            String id,
            String url,
            String account,
            String name,
            @Nullable String kind,
            Instant createdAt,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable End end,
            Instant changedAt) {}

    record End(boolean won, Instant at) {}

    /** @param cursor where to go on, also when {@code found} is empty */
    record Strangers(List<Stranger> found, String cursor, boolean more) {}

    /** One of both is there. */
    record Outcome<T>(@Nullable T done, @Nullable CrmFailure failure) {}

    /** @param mend what to do where it is not well */
    record Check(String what, boolean well, @Nullable String mend) {}
}
