package io.upswell.notifications.application;

import io.upswell.detection.Hindsight;
import io.upswell.detection.Json;
import io.upswell.detection.Occasion;
import io.upswell.detection.ResponseWorkflow;
import io.upswell.detection.ResponseWorkflow.MessageTemplate;
import io.upswell.detection.ResponseWorkflow.SlackDm;
import io.upswell.notifications.domain.Archive;
import io.upswell.notifications.domain.Composer;
import io.upswell.notifications.domain.Contact;
import io.upswell.notifications.domain.Contacts;
import io.upswell.notifications.domain.Content;
import io.upswell.notifications.domain.Letter;
import io.upswell.notifications.domain.Letters;
import io.upswell.notifications.domain.Outbox;
import io.upswell.notifications.domain.Rendering;
import io.upswell.notifications.domain.Story;
import io.upswell.notifications.domain.Template;
import io.upswell.notifications.domain.Wording;
import io.upswell.opportunities.Holdout;
import io.upswell.opportunities.OpportunitySnapshot;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the one message that each person has about an opportunity up to date with its story. */
@Service
class Correspondence {

    private static final String WAITS = "It waits for the choice of the day.";

    private final Letters letters;
    private final Outbox outbox;
    private final Contacts contacts;
    private final Rendering rendering;
    private final Dispatch dispatch;
    private final JsonMapper json;
    private final Clock clock;
    private final ResponseWorkflow workflow;
    private final Holdout holdout;

    Correspondence(
            Letters letters,
            Outbox outbox,
            Contacts contacts,
            Rendering rendering,
            Dispatch dispatch,
            JsonMapper json,
            Clock clock,
            ResponseWorkflow workflow,
            Holdout holdout) {
        this.letters = letters;
        this.outbox = outbox;
        this.contacts = contacts;
        this.rendering = rendering;
        this.dispatch = dispatch;
        this.json = json;
        this.clock = clock;
        this.workflow = workflow;
        this.holdout = holdout;
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
        boolean changed = true;
        if (letter == null) {
            letter = new Letter(opportunity.id(), recipient, template, revision, told, content, now);
        } else {
            changed = letter.rewrite(revision, told, content);
        }
        if (template.alerts() && letter.unread() && !letter.turn().told() && isHeldOut(opportunity)) {
            letter.withhold(Archive.HOLDOUT);
            letters.save(letter);
            return;
        }
        boolean sent = !template.rationed() || letter.turn().pushed() || !letter.unread() || Hindsight.isOn();
        if (template.rationed() && !Hindsight.isOn()) {
            ration(letter, known, story, now);
        }
        if (changed && sent && !letter.turn().waits()) {
            dispatch.send(letter, now);
        }
        letters.save(letter);
    }

    /** Keeps the manager's message up to date, where there is one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellManager(OpportunitySnapshot opportunity, UnaryOperator<Story> news) {
        String csm = opportunity.account().csm();
        String manager = csm == null
                ? null
                : contacts.findById(csm).map(Contact::manager).orElse(null);
        tell(manager, Template.EXPANSION_ESCALATION, opportunity, false, news);
    }

    /** Stands for the day's choice what is to be told and was not, or what is worth telling once more. */
    private void ration(Letter letter, Story known, Story story, Instant now) {
        letter.weigh(story.weight());
        if (!story.worthAnAlert(threshold())) {
            if (letter.turn().waits() || (!letter.turn().told() && letter.unread())) {
                letter.withdraw("There was nothing left to decide when its turn came.");
            }
        } else if (letter.turn().told() && story.beginsAnew(known, LocalDate.now(clock))) {
            letter.standAgain(now, WAITS);
        } else if (!letter.turn().waits()
                && (!letter.turn().told() || (letter.turn().toldInDigest() && story.hasNewReason(known)))) {
            letter.stand(now, WAITS);
        }
    }

    private boolean isHeldOut(OpportunitySnapshot opportunity) {
        var account = opportunity.account();
        return holdout.holds(account.id(), account.arr());
    }

    /** Beyond every score where the workflow detects nothing. */
    private double threshold() {
        ResponseWorkflow.Detect detect = workflow.detect();
        return detect == null ? Double.POSITIVE_INFINITY : detect.minCompositeScore();
    }

    Wording words() {
        return new Wording(
                clock.getZone(),
                username ->
                        contacts.findById(username).map(Contact::displayName).orElse(username),
                threshold(),
                workflow.messages().stream()
                        .filter(step -> step.template() == MessageTemplate.EXPANSION_SIGNAL_ALERT)
                        .allMatch(SlackDm::includeSignalDetails));
    }
}
