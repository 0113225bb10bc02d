package io.upswell.frontend.accounts;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.upswell.detection.AccountDesk;
import io.upswell.detection.AccountSnapshot;
import io.upswell.frontend.parts.Icon;
import io.upswell.frontend.parts.KeysetPages;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Words;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** All accounts in sight by name, lazily. */
final class AccountList extends Div {

    private static final int PAGE = 50;

    private final String search;
    private final Grid<AccountSnapshot> grid = new Grid<>();
    private final KeysetPages<AccountSnapshot> pages;

    AccountList(AccountDesk accounts, String search, Consumer<AccountSnapshot> opened, Consumer<String> searched) {
        this.search = search;
        this.pages =
                new KeysetPages<>(position -> accounts.page(search.isBlank() ? null : search.trim(), position, PAGE));
        addClassName("master");

        TextField field = new TextField();
        field.setPlaceholder("Account name");
        field.setAriaLabel("Search accounts");
        field.setPrefixComponent(Icon.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setWidthFull();
        field.setValue(search);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                searched.accept(change.getValue());
            }
        });
        if (!search.isBlank()) {
            field.focus();
        }
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.addClassName("list");
        grid.getElement().setAttribute("aria-label", "Accounts");
        grid.setPageSize(PAGE);
        grid.addColumn(new ComponentRenderer<>(AccountList::row)).setFlexGrow(1);
        grid.setItems(request -> pages.slice(request.getOffset(), request.getLimit()).stream());
        grid.addItemClickListener(click -> opened.accept(click.getItem()));
        add(Markup.div("mh", Markup.with(new H1("Accounts"), "de"), field), first().isPresent() ? grid : empty());
    }

    private Div empty() {
        return Markup.div(
                "empty",
                Markup.p("", search.isBlank() ? "No account yet. Send facts to /api/facts." : "No account matches."));
    }

    private static Div row(AccountSnapshot account) {
        return Markup.div(
                "li plain",
                Markup.div("cut md", account.name()),
                Markup.div("num md r", Words.money(account.arr(), account.currency())),
                Markup.div("s m2 cut", Objects.requireNonNullElse(account.planName(), "No plan on record")),
                Markup.div("xs m2 r nw", "ends " + Words.month(account.contractEnd())));
    }

    String search() {
        return search;
    }

    Optional<AccountSnapshot> first() {
        return pages.slice(0, 1).stream().findFirst();
    }

    void select(AccountSnapshot account) {
        pages.soFar().stream()
                .filter(item -> item.id().equals(account.id()))
                .findFirst()
                .ifPresent(grid::select);
    }
}
