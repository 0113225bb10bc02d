package io.upswell.frontend.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import io.upswell.detection.Role;
import io.upswell.detection.Viewer;
import io.upswell.frontend.parts.Icon;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Names;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The frame: it knows no page, the entries come from the pages' own annotations and the viewer's role. */
@PermitAll
@JavaScript("context://shell.js")
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final List<NavigationCount> counts;
    private final Map<Class<?>, SideNavItem> entries = new LinkedHashMap<>();
    private final Span title = Markup.span("title cut grow", "");
    private final TextField search = new TextField();

    MainLayout(List<NavigationCount> counts, UserMenu userMenu) {
        this.counts = counts;
        Viewer viewer = Viewer.current();
        setPrimarySection(Section.DRAWER);

        Div drawer = Markup.div("drawer", Brand.create(), searchField(), navigation(viewer), userMenu.block(viewer));
        addToDrawer(drawer);

        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel("Open navigation");
        Button find = Markup.iconButton(Icon.SEARCH, "Search");
        find.addThemeName("tertiary");
        find.addClickListener(click -> {
            setDrawerOpened(true);
            search.focus();
        });
        Span avatar = Markup.span("av", Names.initials(viewer.displayName()));
        avatar.getElement().setAttribute("aria-hidden", "true");
        addToNavbar(Markup.div("navbar", toggle, title, find, avatar));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        getElement().executeJs("upswell.keys(this, ['?'])");
    }

    /** The key that is the same on every page. */
    @ClientCallable
    void command(String key) {
        Shortcuts.show();
    }

    private Component searchField() {
        search.addClassName("search");
        search.setPlaceholder("Search");
        search.setAriaLabel("Search accounts");
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setSuffixComponent(Markup.span("kbd", "Ctrl K"));
        search.addFocusShortcut(Key.KEY_K, KeyModifier.CONTROL);
        search.addValueChangeListener(change -> {
            if (change.isFromClient() && !search.isEmpty()) {
                UI.getCurrent().navigate("accounts", QueryParameters.of("q", search.getValue()));
                search.clear();
            }
        });
        return search;
    }

    private Component navigation(Viewer viewer) {
        List<MenuEntry> all = Entries.of(viewer.role());
        boolean checks = viewer.role() == Role.CSM || viewer.role() == Role.SALES;
        Div groups = Markup.div("navs", group("Main", all, false));
        if (all.stream().anyMatch(MainLayout::second)) {
            String label = checks ? "Check" : "Manage";
            groups.add(Markup.div("xs m2 navs-label", label), group(label, all, true));
        }
        return groups;
    }

    private SideNav group(String label, List<MenuEntry> all, boolean second) {
        SideNav navigation = new SideNav();
        navigation.getElement().setAttribute("aria-label", label);
        for (MenuEntry entry : all) {
            if (second(entry) == second) {
                SideNavItem item = new SideNavItem(entry.title(), entry.menuClass(), Icon.of(entry.icon()));
                item.setMatchNested(true);
                navigation.addItem(item);
                entries.put(entry.menuClass(), item);
            }
        }
        return navigation;
    }

    private static boolean second(MenuEntry entry) {
        return entry.menuClass().isAnnotationPresent(SecondGroup.class);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        title.setText(MenuConfiguration.getPageHeader(getContent())
                .map(header -> header.replace(" · Upswell", ""))
                .orElse("Upswell"));
        refreshCounts();
    }

    /** Asks every feature again how much waits; a page calls it through {@link #refreshCountsAround} after a decision. */
    public void refreshCounts() {
        for (NavigationCount count : counts) {
            SideNavItem item = entries.get(count.view());
            if (item != null) {
                int waiting = count.waiting();
                item.setSuffixComponent(waiting == 0 ? null : Markup.span("n", Integer.toString(waiting)));
            }
        }
    }

    /** Brings the counts up to date around this page, where it has a frame. */
    public static void refreshCountsAround(Component page) {
        MainLayout frame = page.findAncestor(MainLayout.class);
        if (frame != null) {
            frame.refreshCounts();
        }
    }
}
