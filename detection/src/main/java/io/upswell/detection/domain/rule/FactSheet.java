package io.upswell.detection.domain.rule;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Finding;
import io.upswell.detection.SignalType;
import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.Facts;
import io.upswell.detection.domain.MetricNames;
import io.upswell.detection.domain.User;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What conditions may ask of one account, computed when asked for. What is not on record is a {@link MissingFact},
 * never a default.
 */
public final class FactSheet {

    private static final int RECENT = 30;

    private final AccountFacts facts;
    private @Nullable Occupancy occupancy;
    private @Nullable Departments departments;

    public FactSheet(AccountFacts facts) {
        this.facts = facts;
    }

    public AccountSnapshot account() {
        return facts.account();
    }

    /** A fact of the contract, by the name that people know it by. */
    public static <T> T onRecord(@Nullable T fact, String name) {
        if (fact == null) {
            throw new MissingFact("no %s on record".formatted(name));
        }
        return fact;
    }

    /** Until the contract ends; negative after. */
    public long daysToContractEnd() {
        LocalDate end = onRecord(facts.account().contractEnd(), "contract end");
        return ChronoUnit.DAYS.between(facts.today(), end);
    }

    /** @throws MissingFact when nothing of it is on record */
    public UsageSheet usage(String metric) {
        return facts.usage().stream()
                .filter(one -> one.metric().equals(metric))
                .findFirst()
                .map(one -> new UsageSheet(one, facts.today()))
                .orElseThrow(() -> new MissingFact("no %s usage on record".formatted(MetricNames.of(metric))));
    }

    public long contractedSeats() {
        return onRecord(facts.account().contractedSeats(), "contracted seats");
    }

    /** Users seen within 30 days who do not just pass by. */
    public long activeUsers() {
        Occupancy users = occupancy();
        if (users.active() == 0 && !users.everSeen()) {
            throw new MissingFact("no user's last visit on record");
        }
        return users.staying();
    }

    /** All users on record. */
    public long users() {
        return occupancy().users();
    }

    /** First seen within 30 days. */
    public long newUsers() {
        occupancy();
        LocalDate from = facts.today().minusDays(RECENT);
        return facts.users().stream()
                .map(User::firstSeen)
                .filter(first -> first != null && first.isAfter(from) && !first.isAfter(facts.today()))
                .count();
    }

    /** Departments with active users. */
    public long activeDepartments() {
        return departments().active().size();
    }

    /** Active users of the department, 0 when it has none. */
    public long activeUsersOf(String department) {
        return departments().active().entrySet().stream()
                .filter(one -> one.getKey().equalsIgnoreCase(department.strip()))
                .mapToLong(one -> one.getValue())
                .sum();
    }

    /** Conversations within 30 days. */
    public long conversations() {
        return Heard.recent(facts, RECENT).size();
    }

    /** What customers said of this kind within 30 days; what may be churn risk does not count. */
    public long findings(SignalType type) {
        return Heard.recent(facts, RECENT).stream()
                .flatMap(conversation -> Heard.findings(conversation, facts).stream())
                .filter(finding -> finding.type() == type && !finding.churnRisk())
                .count();
    }

    /** Whether a competitor may replace us, as {@link ChurnRisk} hears it. */
    public boolean churnRisk() {
        return Heard.recent(facts, Facts.CONVERSATION_DAYS).stream()
                .flatMap(conversation -> Heard.findings(conversation, facts).stream())
                .anyMatch(Finding::churnRisk);
    }

    /** Visits to a feature within 30 days. */
    public long visits(String feature) {
        return facts.visits().stream()
                .filter(visit -> visit.feature().equals(feature) && Heard.isRecent(visit.at(), facts, RECENT))
                .count();
    }

    public List<String> products() {
        return facts.account().products();
    }

    private Occupancy occupancy() {
        if (occupancy == null) {
            if (facts.users().isEmpty()) {
                throw new MissingFact("no users on record");
            }
            occupancy = Occupancy.of(facts);
        }
        return occupancy;
    }

    private Departments departments() {
        if (departments == null) {
            departments = new Departments(facts);
            if (!departments.known()) {
                throw new MissingFact("no department on record for any user");
            }
        }
        return departments;
    }
}
