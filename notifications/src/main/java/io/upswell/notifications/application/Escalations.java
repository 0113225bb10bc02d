package io.upswell.notifications.application;

import io.upswell.notifications.domain.Contact;
import io.upswell.notifications.domain.Contacts;
import io.upswell.notifications.domain.Escalation;
import io.upswell.notifications.domain.Letter;
import io.upswell.notifications.domain.Letters;
import io.upswell.notifications.domain.QuietPolicy;
import io.upswell.notifications.domain.Rations;
import io.upswell.notifications.domain.Story;
import io.upswell.notifications.domain.Template;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

@Service
class Escalations implements Escalation {

    private final Rations rations;
    private final Letters letters;
    private final Contacts contacts;
    private final Correspondence correspondence;
    private final QuietPolicy policy;
    private final TransactionOperations transactions;
    private final JsonMapper json;
    private final Clock clock;

    Escalations(
            Rations rations,
            Letters letters,
            Contacts contacts,
            Correspondence correspondence,
            QuietPolicy policy,
            TransactionOperations transactions,
            JsonMapper json,
            Clock clock) {
        this.rations = rations;
        this.letters = letters;
        this.contacts = contacts;
        this.correspondence = correspondence;
        this.policy = policy;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void look() {
        Instant now = clock.instant();
        for (UUID alert : rations.untouched(now.minus(Duration.ofDays(policy.escalateAfter())))) {
            transactions.executeWithoutResult(
                    tx -> escalate(letters.findOneById(alert).orElseThrow(), now));
        }
    }

    private void escalate(Letter alert, Instant now) {
        Contact csm = contacts.findById(alert.recipient()).orElse(null);
        Instant told = alert.turn().toldAt();
        if (csm == null || csm.manager() == null || told == null || !policy.escalates(csm, told, now)) {
            return;
        }
        Story story = json.readValue(alert.story().text(), Story.class);
        correspondence.tell(
                csm.manager(), Template.EXPANSION_ESCALATION, story.opportunity(), true, UnaryOperator.identity());
    }
}
