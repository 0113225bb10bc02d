package test.upswell.preview;

import io.upswell.analytics.MetricsDesk;
import io.upswell.detection.AccountDesk;
import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Conversation;
import io.upswell.detection.Evaluation;
import io.upswell.detection.EvaluationOutcome;
import io.upswell.detection.Finding;
import io.upswell.detection.Refusal;
import io.upswell.detection.Scan;
import io.upswell.detection.ScanDesk;
import io.upswell.detection.Signal;
import io.upswell.detection.SignalType;
import io.upswell.detection.UsageSeries;
import io.upswell.detection.Viewer;
import io.upswell.notifications.Message;
import io.upswell.notifications.MessageDesk;
import io.upswell.opportunities.*;
import io.upswell.saleshandoff.*;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.*;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;

/** The published desks, in memory. {@code preview.empty=true}: with nothing in them. */
@Configuration
class Desks {

    private final Map<UUID, OpportunitySnapshot> records = new LinkedHashMap<>();
    private final Map<UUID, FollowUpTask> tasks = new LinkedHashMap<>();
    private final Map<UUID, Handoff> handoffs = new LinkedHashMap<>();
    private final boolean empty;

    Desks(Environment environment) {
        empty = environment.getProperty("preview.empty", Boolean.class, false);
        if (!empty) {
            Portfolio.opportunities().forEach(o -> records.put(o.id(), o));
            records.values()
                    .forEach(o -> tasks.put(
                            o.id(),
                            new FollowUpTask(
                                    o.id(),
                                    o.id(),
                                    "Explore expansion: " + o.account().name(),
                                    LocalDate.of(2026, 2, 5),
                                    "medium",
                                    "casey",
                                    null)));
            PipelineStage[] stages = {
                PipelineStage.REQUESTED,
                PipelineStage.REQUESTED,
                PipelineStage.REQUESTED,
                PipelineStage.ACCEPTED,
                PipelineStage.ACCEPTED,
                PipelineStage.PROPOSAL,
                PipelineStage.PROPOSAL,
                PipelineStage.NEGOTIATION,
                PipelineStage.WON,
                PipelineStage.LOST
            };
            Instant[] due = {
                Instant.parse("2026-01-29T09:20:00Z"),
                Instant.parse("2026-01-29T13:00:00Z"),
                Instant.parse("2026-01-30T11:05:00Z")
            };
            SlaState[] sla = {SlaState.BREACHED, SlaState.AT_RISK, SlaState.ON_TRACK};
            int i = 0;
            for (OpportunitySnapshot o : records.values().stream()
                    .filter(o -> o.status() == OpportunityStatus.QUALIFIED)
                    .toList()) {
                boolean waits = i < 3;
                handoffs.put(
                        o.id(),
                        new Handoff(
                                o.id(),
                                o,
                                stages[i],
                                "sam",
                                "Sam is the account's rep",
                                "priya",
                                "Priya Raman",
                                o.note(),
                                Preview.NOW.minus(Duration.ofDays(2)),
                                waits ? due[i] : null,
                                waits ? sla[i] : SlaState.ANSWERED,
                                "CRM-" + (100 + i),
                                null,
                                o.value().annual(),
                                stages[i] == PipelineStage.LOST ? "No budget" : null,
                                Preview.NOW.minus(Duration.ofDays(i + 1))));
                i++;
            }
        }
    }

    static <T> Window<T> window(List<T> all, ScrollPosition position, int limit) {
        int from = position instanceof KeysetScrollPosition keyset && !keyset.isInitial()
                ? (int) keyset.getKeys().get("at")
                : 0;
        List<T> page = all.subList(Math.min(from, all.size()), Math.min(from + limit, all.size()));
        return Window.from(page, i -> ScrollPosition.forward(Map.of("at", from + i + 1)), from + limit < all.size());
    }

    private boolean mine(AccountSnapshot account) {
        return Viewer.current().seesAccount(account.csm(), account.salesRep());
    }

    private static boolean matches(OpportunitySnapshot o, OpportunityFilter f) {
        return (f.status() == null || f.status().contains(o.status()))
                && (f.band() == null || f.band().contains(o.band()))
                && (f.signalType() == null || o.signals().stream().anyMatch(s -> s.type() == f.signalType()))
                && (f.csm() == null || f.csm().equals(o.account().csm()))
                && (f.search() == null
                        || o.account()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .contains(f.search().toLowerCase(Locale.ROOT)));
    }

    @Bean
    OpportunityDesk opportunityDesk() {
        return new OpportunityDesk() {
            @Override
            public Optional<OpportunitySnapshot> find(UUID id) {
                return Optional.ofNullable(records.get(id)).filter(o -> mine(o.account()));
            }

            @Override
            public Map<UUID, OpportunitySnapshot> find(Collection<UUID> ids) {
                return ids.stream()
                        .flatMap(id -> find(id).stream())
                        .collect(Collectors.toMap(OpportunitySnapshot::id, Function.identity()));
            }

            @Override
            public Map<String, OpportunitySnapshot> ofAccounts(Collection<String> accounts) {
                return records.values().stream()
                        .filter(o -> accounts.contains(o.account().id()))
                        .collect(Collectors.toMap(o -> o.account().id(), Function.identity()));
            }

            @Override
            public Window<OpportunitySnapshot> page(
                    OpportunityFilter filter, OpportunityOrder order, ScrollPosition position, int limit) {
                Comparator<OpportunitySnapshot> by = switch (order) {
                    case SCORE ->
                        Comparator.comparingDouble(
                                (OpportunitySnapshot o) -> -o.score().composite());
                    case VALUE ->
                        Comparator.comparing(
                                        (OpportunitySnapshot o) -> o.value().annual() == null
                                                ? BigDecimal.ZERO
                                                : o.value().annual())
                                .reversed();
                    case NEWEST ->
                        Comparator.comparing(OpportunitySnapshot::detectedAt).reversed();
                    case ACCOUNT -> Comparator.comparing(o -> o.account().name());
                };
                return window(
                        records.values().stream()
                                .filter(o -> mine(o.account()) && matches(o, filter))
                                .sorted(by)
                                .toList(),
                        position,
                        limit);
            }

            @Override
            public Map<OpportunityStatus, Integer> count(OpportunityFilter filter) {
                return records.values().stream()
                        .filter(o -> mine(o.account()) && matches(o, filter))
                        .collect(Collectors.toMap(OpportunitySnapshot::status, o -> 1, Integer::sum));
            }

            @Override
            public Map<UUID, String> metadata(Collection<UUID> ids) {
                return Map.of();
            }

            private OpportunitySnapshot set(
                    UUID id,
                    OpportunityStatus status,
                    @Nullable String by,
                    @Nullable String note,
                    @Nullable DismissReason reason,
                    @Nullable LocalDate until) {
                OpportunitySnapshot o = find(id).orElseThrow(() -> new Refusal.NotFound("opportunity", id));
                if (status == OpportunityStatus.QUALIFIED && !o.status().undecided()) {
                    throw new Refusal.Conflict("Priya qualified this at 11:20. You see her version now.");
                }
                OpportunitySnapshot next = new OpportunitySnapshot(
                        o.id(),
                        o.account(),
                        status,
                        o.signals(),
                        o.score(),
                        o.band(),
                        o.value(),
                        o.type(),
                        o.suggestedProducts(),
                        o.recommendedApproach(),
                        o.identifiedAt(),
                        o.detectedAt(),
                        o.revision() + 1,
                        o.confirmedBy(),
                        by,
                        by == null ? null : Preview.NOW,
                        note,
                        reason,
                        until);
                records.put(id, next);
                return next;
            }

            @Override
            public OpportunitySnapshot create(UUID id) {
                return set(id, OpportunityStatus.OPEN, null, null, null, null);
            }

            @Override
            public OpportunitySnapshot qualify(UUID id, @Nullable String note) {
                return set(id, OpportunityStatus.QUALIFIED, Viewer.current().username(), note, null, null);
            }

            @Override
            public OpportunitySnapshot dismiss(UUID id, DismissReason reason, @Nullable String note) {
                return set(id, OpportunityStatus.DISMISSED, null, note, reason, null);
            }

            @Override
            public OpportunitySnapshot reopen(UUID id) {
                return set(id, OpportunityStatus.SUGGESTED, null, null, null, null);
            }

            @Override
            public OpportunitySnapshot snooze(UUID id, LocalDate until) {
                return set(id, OpportunityStatus.SNOOZED, null, null, null, until);
            }

            @Override
            public Map<UUID, List<FollowUpTask>> tasks(Collection<UUID> opportunities) {
                return Portfolio.forEach(
                        opportunities,
                        id -> Optional.ofNullable(tasks.get(id)).stream().toList());
            }

            @Override
            public Window<FollowUpTask> tasks(@Nullable Boolean open, ScrollPosition position, int limit) {
                return window(List.copyOf(tasks.values()), position, limit);
            }

            private FollowUpTask mark(UUID id, @Nullable Instant at) {
                FollowUpTask t = tasks.get(id);
                FollowUpTask next = new FollowUpTask(
                        t.id(), t.opportunity(), t.title(), t.dueDate(), t.priority(), t.assignee(), at);
                tasks.put(id, next);
                return next;
            }

            @Override
            public FollowUpTask completeTask(UUID id) {
                return mark(id, Preview.NOW);
            }

            @Override
            public FollowUpTask reopenTask(UUID id) {
                return mark(id, null);
            }
        };
    }

    @Bean
    AccountDesk accountDesk() {
        Map<String, AccountSnapshot> accounts = records.values().stream()
                .map(OpportunitySnapshot::account)
                .collect(Collectors.toMap(AccountSnapshot::id, Function.identity(), (a, b) -> a, TreeMap::new));
        return new AccountDesk() {
            @Override
            public Optional<AccountSnapshot> find(String id) {
                return Optional.ofNullable(accounts.get(id)).filter(Desks.this::mine);
            }

            @Override
            public Map<String, AccountSnapshot> find(Collection<String> ids) {
                return ids.stream()
                        .flatMap(id -> find(id).stream())
                        .collect(Collectors.toMap(AccountSnapshot::id, Function.identity()));
            }

            @Override
            public Window<AccountSnapshot> page(@Nullable String search, ScrollPosition position, int limit) {
                return window(
                        accounts.values().stream()
                                .filter(a -> mine(a)
                                        && (search == null
                                                || a.name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .contains(search.toLowerCase(Locale.ROOT))))
                                .toList(),
                        position,
                        limit);
            }

            @Override
            public Map<String, List<Signal>> signals(Collection<String> ids) {
                return Portfolio.forEach(
                        ids,
                        id -> records.values().stream()
                                .filter(o -> o.account().id().equals(id))
                                .flatMap(o -> o.signals().stream())
                                .toList());
            }

            @Override
            public Map<String, List<Evaluation>> evaluations(Collection<String> ids) {
                return Portfolio.forEach(
                        ids,
                        id -> List.of(
                                new Evaluation(
                                        SignalType.USAGE_LIMIT_APPROACHING,
                                        "API calls",
                                        EvaluationOutcome.FIRED,
                                        "92% of the limit, from 80%"),
                                new Evaluation(
                                        SignalType.SEAT_OVERAGE,
                                        null,
                                        EvaluationOutcome.NOT_FIRED,
                                        "37 active users on 45 seats"),
                                new Evaluation(
                                        SignalType.USAGE_LIMIT_APPROACHING,
                                        "Storage",
                                        EvaluationOutcome.NOT_EVALUABLE,
                                        "No limit on record")));
            }

            @Override
            public Window<Conversation> conversations(String account, ScrollPosition position, int limit) {
                return window(List.of(conversation("conv-1").orElseThrow()), position, limit);
            }

            @Override
            public Optional<Conversation> conversation(String id) {
                return Optional.of(new Conversation(
                        id,
                        "innovatecorp",
                        "meeting",
                        Preview.NOW.minus(Duration.ofDays(1)),
                        "January check-in",
                        List.of(
                                new Conversation.Segment(
                                        "Casey Lindqvist", Conversation.Side.VENDOR, "How is the rollout going?"),
                                new Conversation.Segment(
                                        "Dana Whitfield",
                                        Conversation.Side.CUSTOMER,
                                        "Well. Marketing came on board this month."),
                                new Conversation.Segment("Casey Lindqvist", Conversation.Side.VENDOR, "Good to hear."),
                                new Conversation.Segment(
                                        "Dana Whitfield",
                                        Conversation.Side.CUSTOMER,
                                        "We looked at Advanced Analytics. Does it do cohorts out of the box or would we need an analyst for it?")),
                        List.of()));
            }

            @Override
            public List<Finding> findings(String conversation) {
                return List.of(new Finding(
                        SignalType.FEATURE_INTEREST,
                        "advanced-analytics",
                        3,
                        33,
                        102,
                        "Does it do cohorts out of the box or would we need an analyst for it?",
                        0.8));
            }

            @Override
            public List<UsageSeries> usage(String account, LocalDate until, int days) {
                return List.of(Portfolio.usageOf(until, days));
            }

            @Override
            public AccountSnapshot recordManualIdentification(String account, LocalDate since, @Nullable String note) {
                return find(account).orElseThrow(() -> new Refusal.NotFound("account", account));
            }
        };
    }

    @Bean
    ScanDesk scanDesk() {
        return new ScanDesk() {
            @Override
            public Scan run(@Nullable Instant asOf) {
                throw new Refusal.Forbidden("Scans are for managers.");
            }

            @Override
            public Optional<Scan> find(UUID id) {
                return latest();
            }

            @Override
            public Optional<Scan> latest() {
                Instant at = Instant.parse("2026-01-29T09:00:00Z");
                return Optional.of(new Scan(
                        UUID.randomUUID(), 1, Scan.Status.COMPLETED, at, 50, 50, 2, 30, at, at.plusSeconds(4)));
            }
        };
    }

    @Bean
    MessageDesk messageDesk() {
        return new MessageDesk() {
            @Override
            public Window<Message> page(
                    @Nullable UUID opportunity, @Nullable String recipient, ScrollPosition position, int limit) {
                return window(List.of(), position, limit);
            }

            @Override
            public Map<UUID, List<Message>> ofOpportunities(Collection<UUID> opportunities) {
                return Portfolio.forEach(
                        opportunities,
                        id -> List.of(new Message(
                                UUID.randomUUID(),
                                id,
                                "casey",
                                "inbox",
                                "expansion_signal_alert",
                                Message.Status.SENT,
                                "Expansion Signal",
                                Blocks.ALERT,
                                1,
                                Instant.parse("2026-01-29T09:00:00Z"),
                                Instant.parse("2026-01-29T09:00:00Z"),
                                null,
                                null)));
            }
        };
    }

    @Bean
    HandoffDesk handoffDesk() {
        return new HandoffDesk() {
            @Override
            public Optional<Handoff> find(UUID id) {
                return Optional.ofNullable(handoffs.get(id));
            }

            @Override
            public Window<Handoff> page(Collection<PipelineStage> stages, ScrollPosition position, int limit) {
                return window(
                        handoffs.values().stream()
                                .filter(h -> stages.isEmpty() || stages.contains(h.stage()))
                                .toList(),
                        position,
                        limit);
            }

            @Override
            public Map<UUID, Handoff> ofOpportunities(Collection<UUID> opportunities) {
                return opportunities.stream()
                        .flatMap(id -> find(id).stream())
                        .collect(Collectors.toMap(Handoff::id, Function.identity()));
            }

            @Override
            public List<StageEntry> trail(UUID handoff) {
                return List.of(new StageEntry(PipelineStage.REQUESTED, Preview.NOW.minus(Duration.ofDays(2)), null));
            }

            private Handoff set(UUID id, PipelineStage stage, @Nullable BigDecimal amount, @Nullable String reason) {
                Handoff h = handoffs.get(id);
                Handoff next = new Handoff(
                        h.id(),
                        h.opportunity(),
                        stage,
                        h.rep(),
                        h.repReason(),
                        h.csm(),
                        h.qualifiedByName(),
                        h.note(),
                        h.requestedAt(),
                        null,
                        SlaState.ANSWERED,
                        h.crmId(),
                        h.crmUrl(),
                        amount == null ? h.amount() : amount,
                        reason,
                        Preview.NOW);
                handoffs.put(id, next);
                return next;
            }

            @Override
            public Handoff accept(UUID id) {
                return set(id, PipelineStage.ACCEPTED, null, null);
            }

            @Override
            public Handoff reject(UUID id, String reason) {
                return set(id, PipelineStage.REJECTED, null, reason);
            }

            @Override
            public Handoff move(
                    UUID id, PipelineStage stage, @Nullable BigDecimal amount, @Nullable String lostReason) {
                return set(id, stage, amount, lostReason);
            }
        };
    }

    @Bean
    MetricsDesk metricsDesk() {
        return (from, to) -> empty ? Metrics.none() : Metrics.some();
    }
}
