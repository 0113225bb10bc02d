package io.upswell.frontend.shell;

import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import io.upswell.detection.Role;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The pages that the viewer may open, the role's own start first, then by the order each page asks for. */
final class Entries {

    private Entries() {}

    static List<MenuEntry> of(Role role) {
        return MenuConfiguration.getMenuEntries().stream()
                .sorted(Comparator.comparing((MenuEntry entry) -> !startsHere(entry, role)))
                .toList();
    }

    private static boolean startsHere(MenuEntry entry, Role role) {
        StartOf start = entry.menuClass().getAnnotation(StartOf.class);
        return start != null && Arrays.asList(start.value()).contains(role);
    }
}
