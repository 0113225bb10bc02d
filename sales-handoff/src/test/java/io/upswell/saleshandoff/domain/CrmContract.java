package io.upswell.saleshandoff.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.opportunities.ExpansionType;
import io.upswell.saleshandoff.PipelineStage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every CRM must do, whichever it is. */
public abstract class CrmContract {

    protected abstract Crm crm();

    /** What the CRM itself holds under this id, read past the adapter. */
    protected abstract Held held(String id);

    /** How many records the CRM itself holds for this opportunity. */
    protected abstract int records(UUID opportunity);

    /** @param stage in the words of the CRM; {@link #stage} translates */
    public record Held(
            String name,
            @Nullable String owner,
            String stage,
            @Nullable BigDecimal amount,
            String currency,
            @Nullable String description) {}

    protected abstract String stage(PipelineStage stage);

    @Test
    void createsTheRecord() {
        Crm.Entry entry = entry("sam", new BigDecimal("45000"));
        Crm.Link link = crm().create(entry);
        assertThat(link.url()).isNotBlank();
        Held held = held(link.id());
        assertThat(held.name()).isEqualTo(entry.name());
        assertThat(held.owner()).isEqualTo("sam");
        assertThat(held.stage()).isEqualTo(stage(PipelineStage.REQUESTED));
        assertThat(held.amount()).isEqualByComparingTo("45000");
        assertThat(held.currency()).isEqualTo("USD");
        assertThat(held.description()).isEqualTo(entry.description());
    }

    @Test
    void createsItOnceHoweverOftenItIsAsked() {
        Crm.Entry entry = entry("sam", new BigDecimal("45000"));
        Crm.Link first = crm().create(entry);
        crm().update(new Crm.Change(first.id(), PipelineStage.PROPOSAL, new BigDecimal("50000"), null));
        assertThat(crm().create(entry)).isEqualTo(first);
        assertThat(records(entry.opportunity())).isOne();
        assertThat(held(first.id()).stage()).isEqualTo(stage(PipelineStage.PROPOSAL));
    }

    @Test
    void createsItOnceForManyAtATime() throws Exception {
        Crm.Entry entry = entry("sam", new BigDecimal("45000"));
        Set<Crm.Link> links = ConcurrentHashMap.newKeySet();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var attempt : threads.invokeAll(Collections.nCopies(8, () -> links.add(crm().create(entry))))) {
                attempt.get();
            }
        }
        assertThat(links).hasSize(1);
        assertThat(records(entry.opportunity())).isOne();
    }

    @Test
    void createsManyInOneGoAndEachOnce() {
        List<Crm.Entry> entries = IntStream.range(0, 5)
                .mapToObj(n -> entry("sam", new BigDecimal(1000 + n)))
                .toList();
        Crm.Link known = crm().create(entries.get(2));
        for (int round = 0; round < 2; round++) {
            List<Crm.Outcome<Crm.Link>> outcomes = crm().createAll(entries);
            assertThat(outcomes).hasSize(5).allMatch(outcome -> outcome.done() != null);
            assertThat(outcomes.get(2).done()).isEqualTo(known);
            for (int n = 0; n < 5; n++) {
                assertThat(held(outcomes.get(n).done().id()).amount()).isEqualByComparingTo(new BigDecimal(1000 + n));
                assertThat(records(entries.get(n).opportunity())).isOne();
            }
        }
    }

    @Test
    void takesARecordWithoutOwnerAndAmount() {
        Crm.Link link = crm().create(entry(null, null));
        assertThat(held(link.id()).owner()).isNull();
        assertThat(held(link.id()).amount()).isNull();
    }

    @Test
    void followsEveryStage() {
        Crm.Link link = crm().create(entry("sam", null));
        for (PipelineStage stage : PipelineStage.values()) {
            var change = new Crm.Change(link.id(), stage, new BigDecimal("60000"), stage.closed() ? "a reason" : null);
            crm().update(change);
            crm().update(change);
            assertThat(held(link.id()).stage()).isEqualTo(stage(stage));
            assertThat(held(link.id()).amount()).isEqualByComparingTo("60000");
            assertThat(crm().read(List.of(link.id())).get(link.id()).stages()).contains(stage);
        }
    }

    @Test
    void oneOfManyThatIsGoneDoesNotHoldUpTheOthers() {
        Crm.Link link = crm().create(entry("sam", null));
        List<Crm.Outcome<Crm.Change>> outcomes = crm().updateAll(List.of(
                new Crm.Change(unknownId(), PipelineStage.WON, null, null),
                new Crm.Change(link.id(), PipelineStage.PROPOSAL, new BigDecimal("7000"), null)));
        assertThat(outcomes.get(0).failure()).isNotNull().matches(failure -> !failure.passing());
        assertThat(outcomes.get(1).done()).isNotNull();
        assertThat(held(link.id()).stage()).isEqualTo(stage(PipelineStage.PROPOSAL));
    }

    @Test
    void changesItsOwner() {
        Crm.Link link = crm().create(entry("sam", new BigDecimal("45000")));
        crm().update(new Crm.Change(link.id(), null, null, null, new Crm.Owner("ivan", "ivan@upswell.example", null)));
        assertThat(held(link.id()).owner()).isEqualTo("ivan");
        assertThat(held(link.id()).amount()).isEqualByComparingTo("45000");
    }

    @Test
    void whatIsNotSaidStaysAsItIs() {
        Crm.Link link = crm().create(entry("sam", new BigDecimal("45000")));
        crm().update(new Crm.Change(link.id(), PipelineStage.NEGOTIATION, null, null));
        crm().update(new Crm.Change(link.id(), null, new BigDecimal("46000.50"), null));
        assertThat(held(link.id()).stage()).isEqualTo(stage(PipelineStage.NEGOTIATION));
        assertThat(held(link.id()).amount()).isEqualByComparingTo("46000.50");
    }

    @Test
    void readsWhatIsThereAndLeavesOutWhatIsNot() {
        Crm.Link link = crm().create(entry("sam", new BigDecimal("45000")));
        Map<String, Crm.Held> read = crm().read(List.of(link.id(), unknownId()));
        assertThat(read).containsOnlyKeys(link.id());
        assertThat(read.get(link.id()).amount()).isEqualByComparingTo("45000");
        assertThat(read.get(link.id()).stageName()).isEqualTo(stage(PipelineStage.REQUESTED));
    }

    @Test
    void findsWhatIsOpenAlreadyForTheSameAccountAndKind() {
        Crm.Entry first = entry("sam", new BigDecimal("45000"));
        Crm.Link link = crm().create(first);
        Crm.Entry second = entry(first.account());
        assertThat(crm().existing(List.of(first))).isEmpty();
        assertThat(crm().existing(List.of(second))).containsOnlyKeys(second.opportunity());
        assertThat(crm().existing(List.of(second)).get(second.opportunity()).link())
                .isEqualTo(link);
        crm().update(new Crm.Change(link.id(), PipelineStage.LOST, null, "no budget"));
        assertThat(crm().existing(List.of(second))).isEmpty();
    }

    @Test
    void tellsWhatChangedSinceTheCursor() {
        String start = last(null).cursor();
        Crm.Link link = crm().create(entry("sam", new BigDecimal("45000")));
        crm().update(new Crm.Change(link.id(), PipelineStage.PROPOSAL, null, null));
        Crm.Changes changes = last(start);
        assertThat(changes.held())
                .filteredOn(held -> held.id().equals(link.id()))
                .singleElement()
                .satisfies(held -> assertThat(held.stages()).contains(PipelineStage.PROPOSAL));
    }

    private Crm.Changes last(@Nullable String cursor) {
        Crm.Changes changes = crm().changesSince(cursor);
        while (changes.more()) {
            changes = crm().changesSince(changes.cursor());
        }
        return changes;
    }

    /** Makes a record in the CRM past Upswell, won where {@code won}; empty where nobody else can write there. */
    protected abstract Optional<String> madeByPeople(String account, boolean won);

    @Test
    void tellsWhatPeopleMadeWithoutUpswell() {
        String account = "acc-" + UUID.randomUUID();
        String ours = crm().create(entry(account)).id();
        if (madeByPeople(account, false).isEmpty()) {
            assertThat(strangers()).isEmpty();
            return;
        }
        String won = madeByPeople(account, true).orElseThrow();
        madeByPeople("", false);
        List<Crm.Stranger> found = strangers().stream()
                .filter(stranger -> stranger.account().equals(account))
                .toList();
        assertThat(found).hasSize(2).noneMatch(stranger -> stranger.id().equals(ours));
        assertThat(found).filteredOn(stranger -> stranger.end() == null).hasSize(1);
        assertThat(found)
                .filteredOn(stranger -> stranger.id().equals(won))
                .singleElement()
                .satisfies(stranger -> {
                    assertThat(stranger.end()).isNotNull().matches(Crm.End::won);
                    assertThat(stranger.amount()).isEqualByComparingTo("12000");
                    assertThat(stranger.url()).contains(won);
                    assertThat(stranger.createdAt()).isBefore(Instant.now().plusSeconds(1));
                });
        assertThat(strangers())
                .as("none without an account")
                .allMatch(stranger -> !stranger.account().isEmpty());
    }

    private List<Crm.Stranger> strangers() {
        List<Crm.Stranger> all = new ArrayList<>();
        Crm.Strangers page = crm().strangersSince(null);
        all.addAll(page.found());
        while (page.more()) {
            page = crm().strangersSince(page.cursor());
            all.addAll(page.found());
        }
        return all;
    }

    @Test
    void testsItsConnection() {
        assertThat(crm().test()).isNotEmpty().allMatch(Crm.Check::well);
    }

    /** An id that no record has, in the form of the CRM. */
    protected abstract String unknownId();

    protected static Crm.Entry entry(@Nullable String owner, @Nullable BigDecimal amount) {
        return entry("acc-" + UUID.randomUUID(), owner, amount);
    }

    protected static Crm.Entry entry(String account) {
        return entry(account, "sam", new BigDecimal("45000"));
    }

    private static Crm.Entry entry(String account, @Nullable String owner, @Nullable BigDecimal amount) {
        return new Crm.Entry(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "InnovateCorp: Advanced Analytics; O'Brien \"& Söhne\"",
                account,
                owner == null ? null : new Crm.Owner(owner, owner + "@upswell.example", null),
                ExpansionType.UPSELL,
                PipelineStage.REQUESTED,
                amount,
                "USD",
                LocalDate.of(2026, 4, 30),
                "Why now\n- Using 92% of API call limit");
    }
}
