package io.upswell.frontend.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import io.upswell.detection.AccountDesk;
import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Role;
import io.upswell.detection.Signal;
import io.upswell.detection.UsageSeries;
import io.upswell.detection.Viewer;
import io.upswell.frontend.chart.UsageChart;
import io.upswell.frontend.parts.Family;
import io.upswell.frontend.parts.Icon;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Names;
import io.upswell.frontend.parts.Score;
import io.upswell.frontend.parts.Words;
import io.upswell.opportunities.OpportunityDesk;
import io.upswell.opportunities.OpportunitySnapshot;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One account: facts, open signals, why the rules are silent, usage, conversations. */
@org.springframework.stereotype.Component
class AccountDetails {

    private static final int USAGE_DAYS = 90;

    private final AccountDesk accounts;
    private final OpportunityDesk opportunities;
    private final Names names;
    private final Clock clock;

    AccountDetails(AccountDesk accounts, OpportunityDesk opportunities, Names names, Clock clock) {
        this.accounts = accounts;
        this.opportunities = opportunities;
        this.names = names;
        this.clock = clock;
    }

    Div of(AccountSnapshot account, Optional<String> conversation, Runnable back) {
        Button up = new Button("Accounts", click -> back.run());
        up.setIcon(Icon.BACK.create());
        up.addThemeName("tertiary");
        up.addClassNames("mo", "up");
        Div title = Markup.div("row wrap", Markup.with(new H2(account.name()), "object"));
        List<String> id = List.of(account.id());
        OpportunitySnapshot opportunity = opportunities.ofAccounts(id).get(account.id());
        if (opportunity != null) {
            title.add(Score.badge(opportunity));
            if (Viewer.current().role() != Role.SALES) {
                title.add(Markup.span("grow"), link(opportunity));
            }
        }
        Div body = Markup.div(
                "db",
                signals(accounts.signals(id).getOrDefault(account.id(), List.of())),
                AccountWhyNot.table(accounts.evaluations(id).getOrDefault(account.id(), List.of())),
                usage(account),
                new AccountConversations(accounts, account.id(), conversation, clock));
        return Markup.div(
                "detail",
                Markup.div(
                        "dscroll",
                        Markup.div("dh", up, title, Markup.facts(facts(account))),
                        Markup.scrolling(body, "Account")));
    }

    private static Anchor link(OpportunitySnapshot opportunity) {
        Anchor link = new Anchor("inbox/" + opportunity.id(), "Open in the inbox");
        link.addClassNames("md", "s");
        return link;
    }

    private Map<String, String> facts(AccountSnapshot account) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("ARR", Words.money(account.arr(), account.currency()));
        facts.put("Plan", Objects.requireNonNullElse(account.planName(), Words.NONE));
        facts.put("Contract end", Words.month(account.contractEnd()));
        Integer seats = account.contractedSeats();
        facts.put(
                "Active users",
                account.activeUsers() + (seats == null ? ", no seats on record" : " of %d seats".formatted(seats)));
        facts.put("Primary department", Objects.requireNonNullElse(account.primaryDepartment(), Words.NONE));
        facts.put("CSM", names.full(account.csm()));
        facts.put("Sales rep", names.full(account.salesRep()));
        return facts;
    }

    private Component signals(List<Signal> signals) {
        Div rows = Markup.div("rows");
        LocalDate today = LocalDate.now(clock);
        for (Signal signal : signals) {
            rows.add(Markup.div(
                    "row s",
                    Family.tile(signal.type()),
                    Markup.span("grow", signal.details()),
                    Markup.span("m2 nw", Words.date(LocalDate.ofInstant(signal.detectedAt(), clock.getZone()), today)),
                    Markup.span("b num", "%.2f".formatted(signal.strength()))));
        }
        if (signals.isEmpty()) {
            rows.add(Markup.p("s m2", "No open signal. The rules below say why."));
        }
        return Markup.section("Open signals", "", Markup.h3("", "Open signals"), rows);
    }

    private Component usage(AccountSnapshot account) {
        LocalDate today = LocalDate.now(clock);
        Div charts = Markup.div("evs");
        List<UsageSeries> series = accounts.usage(account.id(), today, USAGE_DAYS);
        for (UsageSeries metric : series) {
            charts.add(Markup.div(
                    "ev",
                    Markup.h3("", metric.name()),
                    metric.points().isEmpty()
                            ? Markup.p("s m2", "Nothing on record in the last %d days.".formatted(USAGE_DAYS))
                            : new UsageChart(metric, null, today)));
        }
        if (series.isEmpty()) {
            charts.add(Markup.p("s m2", "No usage on record."));
        }
        return Markup.section("Usage", "", Markup.h3("", "Usage"), charts);
    }
}
