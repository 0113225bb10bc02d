package io.upswell.notifications.application;

import io.upswell.detection.Json;
import io.upswell.detection.Occasion;
import io.upswell.detection.ResponseWorkflow;
import io.upswell.detection.ResponseWorkflow.MessageTemplate;
import io.upswell.detection.ResponseWorkflow.SlackDm;
import io.upswell.notifications.domain.Composer;
import io.upswell.notifications.domain.Contact;
import io.upswell.notifications.domain.Contacts;
import io.upswell.notifications.domain.Content;
import io.upswell.notifications.domain.Letter;
import io.upswell.notifications.domain.Letters;
import io.upswell.notifications.domain.MailRound;
import io.upswell.notifications.domain.Outbox;
import io.upswell.notifications.domain.Postman;
import io.upswell.notifications.domain.Rendering;
import io.upswell.notifications.domain.Story;
import io.upswell.notifications.domain.Template;
import io.upswell.notifications.domain.Wording;
import io.upswell.opportunities.OpportunitySnapshot;
import java.time.Clock;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the one message that each person has about an opportunity up to date with its story. */
@Service
class Correspondence {

    private final Letters letters;
    private final Outbox outbox;
    private final Contacts contacts;
    private final Rendering rendering;
    private final Postman postman;
    private final MailRound round;
    private final JsonMapper json;
    private final Clock clock;
    private final ResponseWorkflow workflow;

    Correspondence(
            Letters letters,
            Outbox outbox,
            Contacts contacts,
            Rendering rendering,
            Postman postman,
            MailRound round,
            JsonMapper json,
            Clock clock,
            ResponseWorkflow workflow) {
        this.letters = letters;
        this.outbox = outbox;
        this.contacts = contacts;
        this.rendering = rendering;
        this.postman = postman;
        this.round = round;
        this.json = json;
        this.clock = clock;
        this.workflow = workflow;
    }

    /**
     * Tells whoever the workflow's steps of this template name (PRD 4.3, slack_dm). A step begins the message where it
     * applies; a message that was begun is kept up to date whatever the score is now.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(MessageTemplate template, OpportunitySnapshot opportunity, UnaryOperator<Story> news) {
        Occasion occasion = opportunity.occasion();
        for (SlackDm step : workflow.messages()) {
            if (step.template() == template) {
                tell(
                        step.recipient().apply(occasion),
                        Template.valueOf(template.name()),
                        opportunity,
                        workflow.sends(step, occasion),
                        news);
            }
        }
    }

    /**
     * Tells one person what there is to tell.
     *
     * @param recipient username; nobody is told when {@code null}
     * @param begin whether to write when there is no such message yet
     * @param news what the event adds to the story
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(
            @Nullable String recipient,
            Template template,
            OpportunitySnapshot opportunity,
            boolean begin,
            UnaryOperator<Story> news) {
        if (recipient == null || recipient.isBlank()) {
            return;
        }
        outbox.takeTurn(opportunity.id(), recipient, template);
        Letter letter = letters.findByOpportunityAndRecipientAndTemplate(opportunity.id(), recipient, template.key())
                .orElse(null);
        if (letter == null && !begin) {
            return;
        }
        Story known = letter == null
                ? Story.of(opportunity)
                : json.readValue(letter.story().text(), Story.class);
        Story story = news.apply(known.heard(opportunity));
        if (letter != null && story.equals(known)) {
            return;
        }
        Instant now = clock.instant();
        Content content = rendering.render(Composer.compose(template, story, words()));
        Json told = new Json(json.writeValueAsString(story));
        long revision = story.opportunity().revision();
        boolean due = true;
        if (letter == null) {
            letter = new Letter(opportunity.id(), recipient, template, revision, told, content, now);
        } else {
            due = letter.rewrite(revision, told, content, now);
        }
        if (due) {
            send(letter, now);
        }
        letters.save(letter);
    }

    private void send(Letter letter, Instant now) {
        if (!postman.connected() || letter.inApplication()) {
            letter.keepInApplication(now);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Thread.ofVirtual().name("mail-round").start(round::go);
            }
        });
    }

    private Wording words() {
        ResponseWorkflow.Detect detect = workflow.detect();
        return new Wording(
                clock.getZone(),
                username ->
                        contacts.findById(username).map(Contact::displayName).orElse(username),
                detect == null ? 1 : detect.minCompositeScore(),
                workflow.messages().stream()
                        .filter(step -> step.template() == MessageTemplate.EXPANSION_SIGNAL_ALERT)
                        .allMatch(SlackDm::includeSignalDetails));
    }
}
