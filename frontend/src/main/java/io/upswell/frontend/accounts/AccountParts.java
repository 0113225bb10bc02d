package io.upswell.frontend.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import io.upswell.detection.AccountDesk;
import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Role;
import io.upswell.detection.Viewer;
import io.upswell.frontend.parts.Labels;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Names;
import io.upswell.frontend.parts.Score;
import io.upswell.frontend.parts.Words;
import io.upswell.opportunities.OpportunitySnapshot;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The head of an account's page, and the content of each of its sections. */
@org.springframework.stereotype.Component
class AccountParts {

    private final AccountDesk accounts;
    private final Names names;
    private final Clock clock;

    AccountParts(AccountDesk accounts, Names names, Clock clock) {
        this.accounts = accounts;
        this.names = names;
        this.clock = clock;
    }

    /** A day that is over, {@code null} when it is not, or none is asked for. */
    @Nullable
    LocalDate past(@Nullable LocalDate day) {
        return day == null || !day.isBefore(LocalDate.now(clock)) ? null : day;
    }

    Component of(AccountTab tab, AccountDossier dossier, Asked asked) {
        LocalDate today = LocalDate.now(clock);
        Timeline timeline = new Timeline(dossier, names, clock);
        return switch (tab) {
            case OVERVIEW -> overview(dossier, timeline, today);
            case TIMELINE -> Markup.div("one", timeline.card(Timeline.ALL));
            case CONVERSATIONS ->
                Markup.div(
                        "one",
                        dossier.past() == null
                                ? AccountConversations.of(
                                        accounts, dossier.account().id(), asked, clock)
                                : AccountConversations.of(accounts, dossier.conversations(), asked, clock));
            case PEOPLE -> Markup.div("one", new AccountPeople(dossier.facts().people(), asked.users(), today));
            case USAGE -> AccountUsage.charts(dossier, asked, today);
            case WHY_NOT -> Markup.div("one", AccountWhyNot.all(dossier, clock));
        };
    }

    private Div overview(AccountDossier dossier, Timeline timeline, LocalDate today) {
        return Markup.div(
                "grid",
                Markup.div("col", AccountUsage.entitlement(dossier), timeline.card(Timeline.LATEST)),
                Markup.div(
                        "col",
                        OpenSignals.card(dossier, clock.getZone(), today),
                        AccountDepartments.card(dossier, today),
                        WhiteSpace.card(dossier),
                        AccountWhyNot.others(dossier, clock)));
    }

    Component head(AccountDossier dossier, AccountTab tab) {
        AccountSnapshot account = dossier.account();
        OpportunitySnapshot opportunity = dossier.opportunity();
        Div title = Markup.div("row wrap", Markup.with(new H1(account.name()), "object"));
        if (opportunity != null) {
            title.add(
                    Score.badge(opportunity),
                    Markup.span("bdg outl", Labels.status(opportunity, LocalDate.now(clock))));
        }
        title.add(Markup.span("grow"), AsOf.picker(account.id(), tab, dossier.past(), LocalDate.now(clock)));
        if (opportunity != null) {
            if (Viewer.current().role() != Role.SALES) {
                Button open =
                        new Button("Open opportunity", click -> UI.getCurrent().navigate("inbox/" + opportunity.id()));
                open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                open.addClassNames("sm", "hx");
                title.add(open);
            }
        }
        Div head = Markup.div("", title, Markup.facts(facts(account, opportunity)));
        if (dossier.past() != null) {
            head.add(AsOf.banner(dossier.past(), LocalDate.now(clock)));
        }
        return head;
    }

    private Map<String, String> facts(AccountSnapshot account, @Nullable OpportunitySnapshot opportunity) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("ARR", Words.money(account.arr(), account.currency()));
        facts.put("Plan", Objects.requireNonNullElse(account.planName(), Words.NONE));
        facts.put("Contract end", Words.month(account.contractEnd()));
        if (opportunity != null && opportunity.value().annual() != null) {
            facts.put(
                    "Estimated",
                    Words.money(
                                    opportunity.value().annual(),
                                    opportunity.value().currency()) + "+");
        }
        facts.put("CSM", names.full(account.csm()));
        facts.put("Sales rep", names.full(account.salesRep()));
        facts.put("Segment", account.segment() == null ? Words.NONE : Words.sentence(account.segment()));
        facts.put("Primary department", Objects.requireNonNullElse(account.primaryDepartment(), Words.NONE));
        return facts;
    }
}
