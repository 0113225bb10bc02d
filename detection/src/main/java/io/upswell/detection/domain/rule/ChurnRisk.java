package io.upswell.detection.domain.rule;

import io.upswell.detection.Conversation;
import io.upswell.detection.Finding;
import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.Facts;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * Within 90 days somebody on the customer's side told that a competitor may replace us. No expansion signal: it holds
 * the account's other signals back and says so, because nobody should sell to a customer about to leave.
 */
public final class ChurnRisk {

    private static final int WINDOW = Facts.CONVERSATION_DAYS;

    private final ZoneId zone;

    /** @param zone the vendor's, in which people read dates */
    public ChurnRisk(ZoneId zone) {
        this.zone = zone;
    }

    /** Why the account's signals are held back, empty when they are not. */
    public Optional<String> of(AccountFacts facts) {
        for (Conversation conversation : Heard.recent(facts, WINDOW)) {
            for (Finding finding : Heard.findings(conversation, facts)) {
                if (finding.churnRisk()) {
                    return Optional.of(told(conversation, finding, facts));
                }
            }
        }
        return Optional.empty();
    }

    private String told(Conversation conversation, Finding finding, AccountFacts facts) {
        String competitor = Objects.requireNonNullElse(finding.subject(), "a competitor");
        return "churn risk, %s may replace us: %s"
                .formatted(
                        facts.priceBook().nameOf(competitor),
                        Heard.told(finding.quote(), conversation.channel(), conversation.occurredAt(), zone));
    }
}
