package io.upswell.frontend.parts;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Names over usernames, where somebody knows them. */
@Component
public class Names {

    private final ObjectProvider<People> people;

    Names(ObjectProvider<People> people) {
        this.people = people;
    }

    /** The full name, or the username with a capital where nobody knows more; "nobody" for nobody. */
    public String full(@Nullable String username) {
        if (username == null || username.isBlank()) {
            return "nobody";
        }
        return people.stream()
                .flatMap(p -> p.displayName(username).stream())
                .findFirst()
                .orElseGet(() -> Character.toUpperCase(username.charAt(0)) + username.substring(1));
    }

    public String first(@Nullable String username) {
        return full(username).split(" ", 2)[0];
    }

    public static String initials(String name) {
        String[] words = name.trim().split("\\s+");
        String last = words.length > 1 ? words[words.length - 1].substring(0, 1) : "";
        return (words[0].isEmpty() ? "" : words[0].substring(0, 1)) + last;
    }
}
