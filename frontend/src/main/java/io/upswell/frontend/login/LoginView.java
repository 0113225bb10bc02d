package io.upswell.frontend.login;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.shell.Brand;
import org.springframework.beans.factory.annotation.Value;

/** Asks who is there; names the demo users only where the demo is loaded. */
@Route(value = "login", autoLayout = false)
@PageTitle("Log in · Upswell")
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver {

    private final LoginForm form = new LoginForm();

    LoginView(@Value("${upswell.demo:false}") boolean demo) {
        addClassName("lg");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words());
        Div column = Markup.div(
                "lc",
                Brand.create(),
                new H1("Log in"),
                Markup.p("m2", "Expansion signals in your customer base, with the evidence behind each one."),
                form);
        if (demo) {
            column.add(demoUsers());
        }
        add(column);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    private static LoginI18n words() {
        LoginI18n words = LoginI18n.createDefault();
        words.getForm().setTitle("");
        words.getForm().setUsername("User name");
        words.getForm().setPassword("Password");
        words.getForm().setSubmit("Log in");
        words.getErrorMessage().setTitle("");
        words.getErrorMessage().setMessage("User name or password is wrong.");
        return words;
    }

    private static Component demoUsers() {
        return Markup.section(
                "Demo users",
                "demo",
                Markup.p("s m2", "Demo data is loaded. Password for all: demo"),
                user("casey", "Customer Success, inbox"),
                user("sam", "Sales, handoffs and pipeline"),
                user("morgan", "CS manager, analytics"),
                user("admin", "Administration"));
    }

    private static Component user(String name, String what) {
        return Markup.div("row between s user", Markup.span("md", name), Markup.span("m2", what));
    }
}
