package io.upswell.frontend.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Notices;
import io.upswell.frontend.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;

/** One account with all that is known of it; {@code ?conversation=} opens one of its conversations, {@code ?asOf=} looks back. */
@Route(value = "accounts/:account/:tab?", layout = MainLayout.class)
@RolesAllowed({"CSM", "SALES", "MANAGER", "ADMIN"})
@StyleSheet("context://split.css")
@StyleSheet("context://account.css")
public class AccountView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AccountDossiers dossiers;
    private final AccountParts parts;
    private String title = "Account";

    AccountView(AccountDossiers dossiers, AccountParts parts) {
        this.dossiers = dossiers;
        this.parts = parts;
        addClassNames("fill", "acc");
    }

    static RouteParameters parameters(String account, AccountTab tab) {
        RouteParam id = new RouteParam("account", account);
        return tab == AccountTab.OVERVIEW
                ? new RouteParameters(id)
                : new RouteParameters(id, new RouteParam("tab", tab.path()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("account").orElse("");
        Asked asked = Asked.of(event.getLocation().getQueryParameters());
        AccountTab tab = asked.conversation().isPresent()
                ? AccountTab.CONVERSATIONS
                : AccountTab.of(event.getRouteParameters().get("tab").orElse(""));
        removeAll();
        try {
            LocalDate past = parts.past(asked.asOf());
            dossiers.find(id, past)
                    .ifPresentOrElse(
                            dossier -> show(dossier, tab, asked),
                            () -> add(past == null ? unknown() : unknownThen(id, tab)));
        } catch (RuntimeException failed) {
            add(Notices.notLoaded(failed, () -> UI.getCurrent().refreshCurrentRoute(false)));
        }
    }

    private static Component unknown() {
        return Markup.div("empty", Markup.p("", "There is no such account, or it is not yours."));
    }

    private static Component unknownThen(String account, AccountTab tab) {
        return Markup.div(
                "empty",
                Markup.p("", "Nothing was known of it then, or it is not yours."),
                new RouterLink("Show it as it is now", AccountView.class, parameters(account, tab)));
    }

    private void show(AccountDossier dossier, AccountTab tab, Asked asked) {
        title = dossier.account().name();
        Component content = parts.of(tab, dossier, asked);
        add(
                Markup.div("ah", parts.head(dossier, tab), sections(dossier, tab)),
                Markup.scrolling(Markup.div("scroll", content), tab.label));
    }

    private static Nav sections(AccountDossier dossier, AccountTab current) {
        Nav sections = Markup.with(new Nav(), "at");
        sections.getElement().setAttribute("aria-label", "Account sections");
        for (AccountTab tab : AccountTab.values()) {
            RouterLink link = new RouterLink(
                    tab.label, AccountView.class, parameters(dossier.account().id(), tab));
            if (dossier.past() != null) {
                link.setQueryParameters(AsOf.query(dossier.past()));
            }
            if (tab == current) {
                link.getElement().setAttribute("aria-current", "page");
            }
            sections.add(link);
        }
        return sections;
    }

    @Override
    public String getPageTitle() {
        return title + " · Upswell";
    }
}
