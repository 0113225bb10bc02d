package io.upswell.frontend.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.upswell.detection.AccountDesk;
import io.upswell.frontend.parts.Icon;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Names;
import io.upswell.frontend.parts.Notices;
import io.upswell.frontend.shell.MainLayout;
import io.upswell.opportunities.OpportunityDesk;
import jakarta.annotation.security.RolesAllowed;

/** All accounts in sight, by name; {@code ?q=} narrows them. */
@Route(value = "accounts", layout = MainLayout.class)
@PageTitle("Accounts · Upswell")
@Menu(title = "Accounts", order = 2, icon = "icons/building.svg")
@RolesAllowed({"CSM", "SALES", "MANAGER", "ADMIN"})
@StyleSheet("context://split.css")
@StyleSheet("context://account.css")
public class AccountsView extends Div implements AfterNavigationObserver {

    private final AccountDesk accounts;
    private final OpportunityDesk opportunities;
    private final Names names;
    private final TextField field = new TextField();

    AccountsView(AccountDesk accounts, OpportunityDesk opportunities, Names names) {
        this.accounts = accounts;
        this.opportunities = opportunities;
        this.names = names;
        addClassNames("fill", "accounts");
        field.setPlaceholder("Account name");
        field.setAriaLabel("Filter accounts by name");
        field.setPrefixComponent(Icon.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                UI.getCurrent().navigate(AccountsView.class, parameters(change.getValue()));
            }
        });
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String search =
                event.getLocation().getQueryParameters().getSingleParameter("q").orElse("");
        field.setValue(search);
        removeAll();
        add(Markup.div("head", Markup.with(new H1("Accounts"), "de"), Markup.span("grow de"), field), list(search));
        if (!search.isBlank()) {
            field.focus();
        }
    }

    private Component list(String search) {
        try {
            AccountGrid grid = new AccountGrid(accounts, opportunities, names, search);
            return grid.isEmpty() ? empty(search) : grid;
        } catch (RuntimeException failed) {
            return Notices.notLoaded(failed, () -> UI.getCurrent().refreshCurrentRoute(false));
        }
    }

    private static Component empty(String search) {
        return Markup.div(
                "empty",
                Markup.p("", search.isBlank() ? "No account yet. Send facts to /api/facts." : "No account matches."));
    }

    private static QueryParameters parameters(String search) {
        return search.isBlank() ? QueryParameters.empty() : QueryParameters.of("q", search);
    }
}
