package io.upswell.notifications.domain;

import io.upswell.notifications.domain.Alert.Action;
import io.upswell.notifications.domain.Alert.Fact;
import io.upswell.notifications.domain.Alert.Facts;
import io.upswell.notifications.domain.Alert.Paragraph;
import io.upswell.opportunities.OpportunitySnapshot;
import java.util.ArrayList;
import java.util.List;

/** What the CSM hears of an opportunity that they handed over (FR-3.3). */
final class PipelineMessages {

    private PipelineMessages() {}

    static Alert completed(Story story, Handover handover, Wording words) {
        String crm = handover.crmId() == null ? "" : " The CRM record is %s.".formatted(handover.crmId());
        return alert(
                Alert.Occasion.ACCEPTED,
                "Handoff Accepted: ",
                "%s has accepted the handoff.%s".formatted(rep(handover, words), crm),
                story,
                handover,
                words);
    }

    static Alert won(Story story, Handover handover, Wording words) {
        return alert(
                Alert.Occasion.WON,
                "Expansion Won: ",
                "%s has closed the expansion that %s qualified."
                        .formatted(rep(handover, words), handover.qualifiedBy()),
                story,
                handover,
                words);
    }

    private static Alert alert(
            Alert.Occasion occasion, String title, String sentence, Story story, Handover handover, Wording words) {
        OpportunitySnapshot opportunity = story.opportunity();
        var actions = new ArrayList<Action>();
        actions.add(Passages.viewAccount(opportunity));
        actions.addAll(Passages.viewInCrm(handover));
        String currency = opportunity.account().currency();
        return new Alert(
                occasion,
                title + opportunity.account().name(),
                List.of(
                        new Facts(List.of(
                                new Fact(
                                        "Amount",
                                        handover.amount() == null
                                                ? Wording.UNKNOWN
                                                : Wording.money(handover.amount(), currency) + "/year"),
                                new Fact("When", words.dayTime(handover.at())))),
                        new Paragraph(sentence)),
                List.copyOf(actions),
                null);
    }

    private static String rep(Handover handover, Wording words) {
        return handover.rep() == null ? "Sales" : words.names().apply(handover.rep());
    }
}
