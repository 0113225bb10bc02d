package io.upswell.frontend.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouterLink;
import io.upswell.detection.Evidence;
import io.upswell.frontend.chart.DepartmentsChart;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Words;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/** Who uses the product, by department: a new one shows before it asks for seats (FR-1.4). */
final class AccountDepartments {

    private static final String TITLE = "Active people by department";

    private AccountDepartments() {}

    static Component card(AccountDossier dossier, LocalDate today) {
        LocalDate last = dossier.past() == null ? today : dossier.past();
        Headcount headcount = Headcount.of(dossier.facts().people(), fresh(dossier), last);
        Component content = dossier.facts().people().isEmpty()
                ? Markup.p("s m2", "Nobody on record. People arrive as facts of the type user.")
                : headcount.isEmpty()
                        ? Markup.p("s m2", "Nobody was active in the last 12 weeks.")
                        : new DepartmentsChart(
                                headcount.days(),
                                headcount.departments(),
                                dossier.account().contractedSeats(),
                                today);
        return Markup.section(
                TITLE,
                "card depts",
                Markup.div("row wrap cardhead", Markup.h2("grow", TITLE), people(dossier)),
                content);
    }

    private static RouterLink people(AccountDossier dossier) {
        RouterLink link = new RouterLink(
                Words.count(dossier.account().activeUsers(), "person", "people"),
                AccountView.class,
                AccountView.parameters(dossier.account().id(), AccountTab.PEOPLE));
        if (dossier.past() != null) {
            link.setQueryParameters(AsOf.query(dossier.past()));
        }
        link.addClassNames("s", "md");
        return link;
    }

    private static Set<String> fresh(AccountDossier dossier) {
        return dossier.signals().stream()
                .flatMap(signal -> signal.evidence().stream())
                .filter(Evidence.Team.class::isInstance)
                .map(evidence -> ((Evidence.Team) evidence).department())
                .collect(Collectors.toSet());
    }
}
