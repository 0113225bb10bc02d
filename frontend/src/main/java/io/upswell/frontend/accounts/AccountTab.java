package io.upswell.frontend.accounts;

import java.util.Locale;
import java.util.stream.Stream;

/** The parts of the account's page, each with an address of its own. */
enum AccountTab {
    OVERVIEW("Overview"),
    TIMELINE("Timeline"),
    CONVERSATIONS("Conversations"),
    PEOPLE("People"),
    USAGE("Usage"),
    WHY_NOT("Why not");

    final String label;

    AccountTab(String label) {
        this.label = label;
    }

    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The overview where the address names none, or one that does not exist. */
    static AccountTab of(String path) {
        return Stream.of(values())
                .filter(tab -> tab.path().equals(path))
                .findFirst()
                .orElse(OVERVIEW);
    }
}
