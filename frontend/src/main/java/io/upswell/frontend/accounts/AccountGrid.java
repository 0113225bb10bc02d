package io.upswell.frontend.accounts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.RouterLink;
import io.upswell.detection.AccountDesk;
import io.upswell.detection.AccountSnapshot;
import io.upswell.frontend.parts.KeysetPages;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Names;
import io.upswell.frontend.parts.Score;
import io.upswell.frontend.parts.Words;
import io.upswell.opportunities.OpportunityDesk;
import io.upswell.opportunities.OpportunitySnapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The accounts as a lazy table; on small screens each row folds into one cell. */
final class AccountGrid extends Grid<AccountSnapshot> {

    private static final int PAGE = 50;

    private final OpportunityDesk opportunities;
    private final Map<String, OpportunitySnapshot> known = new HashMap<>();
    private final KeysetPages<AccountSnapshot> pages;

    AccountGrid(AccountDesk accounts, OpportunityDesk opportunities, Names names, String search) {
        this.opportunities = opportunities;
        this.pages =
                new KeysetPages<>(position -> accounts.page(search.isBlank() ? null : search.trim(), position, PAGE));
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        addClassNames("list", "wide");
        getElement().setAttribute("aria-label", "Accounts");
        setPageSize(PAGE);
        addColumn(new ComponentRenderer<>(account -> row(account, names)))
                .setHeader(Markup.div(
                        "ar xs m2",
                        new Span("Account"),
                        new Span("Opportunity"),
                        Markup.span("r", "ARR"),
                        new Span("Plan"),
                        new Span("Active users"),
                        new Span("Contract end"),
                        new Span("CSM"),
                        new Span("Sales rep")))
                .setFlexGrow(1);
        setItems(request -> slice(request.getOffset(), request.getLimit()).stream());
        addItemClickListener(click -> UI.getCurrent()
                .navigate(
                        AccountView.class,
                        AccountView.parameters(click.getItem().id(), AccountTab.OVERVIEW)));
    }

    boolean isEmpty() {
        return pages.slice(0, 1).isEmpty();
    }

    private List<AccountSnapshot> slice(int offset, int limit) {
        List<AccountSnapshot> slice = pages.slice(offset, limit);
        known.putAll(
                opportunities.ofAccounts(slice.stream().map(AccountSnapshot::id).toList()));
        return slice;
    }

    private Div row(AccountSnapshot account, Names names) {
        RouterLink link = new RouterLink(
                account.name(), AccountView.class, AccountView.parameters(account.id(), AccountTab.OVERVIEW));
        link.addClassNames("md", "cut", "quiet");
        OpportunitySnapshot opportunity = known.get(account.id());
        return Markup.div(
                "ar s",
                link,
                opportunity == null ? Markup.span("m3", Words.NONE) : Score.badge(opportunity),
                Markup.span("num r", Words.money(account.arr(), account.currency())),
                Markup.span("cut", Objects.requireNonNullElse(account.planName(), Words.NONE)),
                Markup.span("num", seats(account)),
                Markup.span("nw", Words.month(account.contractEnd())),
                Markup.span("cut", names.full(account.csm())),
                Markup.span("cut", names.full(account.salesRep())));
    }

    private static String seats(AccountSnapshot account) {
        Integer seats = account.contractedSeats();
        return seats == null ? Integer.toString(account.activeUsers()) : account.activeUsers() + " of " + seats;
    }
}
