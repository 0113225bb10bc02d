package io.upswell.frontend.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.router.QueryParameters;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Words;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Looking back: which day is shown, and that it is over. */
final class AsOf {

    private AsOf() {}

    static QueryParameters query(LocalDate day) {
        return QueryParameters.of("asOf", day.toString());
    }

    static Component picker(String account, AccountTab tab, @Nullable LocalDate past, LocalDate today) {
        DatePicker day = new DatePicker(past == null ? today : past);
        day.addClassNames("fld", "sm", "asof");
        day.setAriaLabel("As of");
        day.setMax(today);
        day.addValueChangeListener(change -> {
            LocalDate chosen = change.getValue();
            boolean now = chosen == null || !chosen.isBefore(today);
            UI.getCurrent()
                    .navigate(
                            AccountView.class,
                            AccountView.parameters(account, tab),
                            now ? QueryParameters.empty() : query(chosen));
        });
        return day;
    }

    static Component banner(LocalDate past, LocalDate today) {
        Component banner = Markup.p("s banner", "As it was on %s. Actions are off.".formatted(Words.date(past, today)));
        banner.getElement().setAttribute("role", "status");
        return banner;
    }
}
