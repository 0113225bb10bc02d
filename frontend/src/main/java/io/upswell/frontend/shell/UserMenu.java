package io.upswell.frontend.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.upswell.detection.Role;
import io.upswell.detection.Viewer;
import io.upswell.frontend.parts.Icon;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Names;

/** Who is signed in, how the page should look, and the way out. */
@SpringComponent
@UIScope
class UserMenu {

    private final AuthenticationContext authentication;

    UserMenu(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    Div block(Viewer viewer) {
        Button more = Markup.iconButton(Icon.MORE, "Appearance, quiet hours, keyboard, sign out");
        more.addThemeName("tertiary");
        ContextMenu menu = new ContextMenu(more);
        menu.setOpenOnClick(true);
        appearance(menu, "Light", "light");
        appearance(menu, "Dark", "dark");
        appearance(menu, "As the system", "");
        menu.addSeparator();
        menu.addItem("Quiet hours", click -> UI.getCurrent().navigate("preferences"));
        menu.addItem("Keyboard", click -> Shortcuts.show());
        menu.addItem("Single keys on or off", click -> Shortcuts.toggle());
        menu.addSeparator();
        menu.addItem("Sign out", click -> authentication.logout());

        Span avatar = Markup.span("av", Names.initials(viewer.displayName()));
        avatar.getElement().setAttribute("aria-hidden", "true");
        Div who = Markup.div(
                "grow", Markup.div("md s cut", viewer.displayName()), Markup.div("xs m2", role(viewer.role())));
        return Markup.div("me", avatar, who, more);
    }

    /** Kept in this browser, not with the user: the same person may sit in the sun and in the dark. */
    private static void appearance(ContextMenu menu, String label, String scheme) {
        menu.addItem(label, click -> UI.getCurrent().getPage().executeJs("upswell.colorScheme($0)", scheme));
    }

    private static String role(Role role) {
        return switch (role) {
            case CSM -> "Customer Success";
            case SALES -> "Sales";
            case MANAGER -> "CS manager";
            case ADMIN -> "Administration";
        };
    }
}
