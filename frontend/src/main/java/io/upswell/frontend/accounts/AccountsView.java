package io.upswell.frontend.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.upswell.detection.AccountDesk;
import io.upswell.detection.AccountSnapshot;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of the accounts; {@code ?conversation=} opens one of theirs. */
@Route(value = "accounts", layout = MainLayout.class)
@PageTitle("Accounts · Upswell")
@Menu(title = "Accounts", order = 2, icon = "icons/building.svg")
@RolesAllowed({"CSM", "SALES", "MANAGER", "ADMIN"})
@StyleSheet("context://split.css")
public class AccountsView extends Div implements HasUrlParameter<String> {

    private static final int WIDE = 800;

    private final AccountDesk accounts;
    private final AccountDetails details;
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private @Nullable AccountList list;

    AccountsView(AccountDesk accounts, AccountDetails details) {
        this.accounts = accounts;
        this.details = details;
        addClassName("fill");
        layout.setMasterSize("min(480px, 100vw)");
        layout.setDetailSize("400px");
        layout.setExpandMaster(false);
        layout.setExpandDetail(true);
        layout.setAnimationEnabled(false);
        layout.setDetailPlaceholder(Markup.div("empty", Markup.p("", "Nothing is open.")));
        layout.addDetailEscapePressListener(escape -> go(null));
        add(layout);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String id) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        String search = parameters.getSingleParameter("q").orElse("");
        AccountList current = list;
        if (current == null || !current.search().equals(search)) {
            current = new AccountList(accounts, search, account -> go(account.id()), this::search);
            list = current;
            layout.setMaster(current);
        }
        if (id == null || id.isBlank()) {
            layout.setDetail(null);
            firstWhereThereIsRoom(current);
        } else {
            open(id, parameters.getSingleParameter("conversation"));
        }
    }

    private void firstWhereThereIsRoom(AccountList shown) {
        UI.getCurrent().getPage().retrieveExtendedClientDetails(window -> {
            if (layout.getDetail() == null && window.getWindowInnerWidth() > WIDE) {
                shown.first().ifPresent(first -> open(first.id(), Optional.empty()));
            }
        });
    }

    private void open(String id, Optional<String> conversation) {
        Optional<AccountSnapshot> account = accounts.find(id);
        layout.setDetail(account.<Component>map(found -> details.of(found, conversation, () -> go(null)))
                .orElseGet(() -> Markup.div("empty", Markup.p("", "There is no such account, or it is not yours."))));
        account.ifPresent(found -> {
            if (list != null) {
                list.select(found);
            }
        });
    }

    private void search(String text) {
        UI.getCurrent()
                .navigate(AccountsView.class, text.isBlank() ? QueryParameters.empty() : QueryParameters.of("q", text));
    }

    private void go(@Nullable String id) {
        String search = list == null ? "" : list.search();
        QueryParameters parameters = search.isBlank() ? QueryParameters.empty() : QueryParameters.of("q", search);
        if (id == null) {
            UI.getCurrent().navigate(AccountsView.class, parameters);
        } else {
            UI.getCurrent().navigate(AccountsView.class, id, parameters);
        }
    }
}
