package io.upswell.saleshandoff.adapter.graphql;

import io.upswell.detection.Refusal;
import io.upswell.saleshandoff.CrmDesk;
import io.upswell.saleshandoff.CsmQuestion;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffDesk;
import io.upswell.saleshandoff.HandoffDialogue;
import io.upswell.saleshandoff.HandoffDialogue.ChecklistItem;
import io.upswell.saleshandoff.HandoffDialogue.Tick;
import io.upswell.saleshandoff.SalesTeam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The team, the board, the talk with the CSM and the connection to the CRM. */
@Controller
class SalesController {

    private final HandoffDesk desk;
    private final HandoffDialogue dialogue;
    private final SalesTeam team;
    private final CrmDesk crm;

    SalesController(HandoffDesk desk, HandoffDialogue dialogue, SalesTeam team, CrmDesk crm) {
        this.desk = desk;
        this.dialogue = dialogue;
        this.team = team;
        this.crm = crm;
    }

    @QueryMapping
    List<HandoffDesk.Column> pipelineColumns() {
        return desk.columns();
    }

    @QueryMapping
    List<SalesTeam.Rep> salesReps() {
        return team.reps();
    }

    @SchemaMapping(typeName = "SalesRep")
    @Nullable
    String zone(SalesTeam.Rep rep) {
        return rep.zone() == null ? null : rep.zone().getId();
    }

    @QueryMapping
    CrmDesk.Status crmStatus() {
        return crm.status();
    }

    @QueryMapping
    List<CrmDesk.Check> crmTest() {
        return crm.test();
    }

    @MutationMapping
    Handoff reassignHandoff(@Argument String id, @Argument String rep, @Argument @Nullable String reason) {
        return desk.reassign(existing("handoff", id), rep, reason);
    }

    @MutationMapping
    Handoff requestHandoffAgain(@Argument String id) {
        return desk.requestAgain(existing("handoff", id));
    }

    @MutationMapping
    CsmQuestion askCsm(@Argument String handoffId, @Argument String question) {
        return dialogue.askCsm(existing("handoff", handoffId), question);
    }

    @MutationMapping
    CsmQuestion answerQuestion(@Argument String id, @Argument String answer) {
        return dialogue.answer(existing("question", id), answer);
    }

    @MutationMapping
    List<Tick> tickChecklist(@Argument String handoffId, @Argument ChecklistItem item, @Argument boolean done) {
        return dialogue.tick(existing("handoff", handoffId), item, done);
    }

    @MutationMapping
    Handoff retryCrm(@Argument String handoffId) {
        UUID id = existing("handoff", handoffId);
        crm.retry(id);
        return desk.find(id).orElseThrow(() -> new Refusal.NotFound("handoff", handoffId));
    }

    @MutationMapping
    SalesTeam.Rep setAway(@Argument String username, @Argument LocalDate firstDay, @Argument LocalDate lastDay) {
        return team.away(username, firstDay, lastDay);
    }

    @MutationMapping
    SalesTeam.Rep setBack(@Argument String username) {
        return team.back(username);
    }

    /** Anything that is no UUID names nothing. */
    private static UUID existing(String what, String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException other) {
            throw new Refusal.NotFound(what, id);
        }
    }
}
