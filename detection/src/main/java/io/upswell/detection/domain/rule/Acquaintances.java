package io.upswell.detection.domain.rule;

import io.upswell.detection.domain.User;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Full names of the people who were here before. Who comes back under another id, as after a change of the sign-on, is
 * no new user, and a department renamed on that occasion is no new team.
 */
final class Acquaintances {

    private static final int HANDOVER = 7;

    /** When the latest user of that name was last seen. */
    private final Map<String, LocalDate> lastSeen = new HashMap<>();

    Acquaintances(List<User> users, LocalDate newFrom) {
        for (User user : users) {
            String name = fullName(user);
            LocalDate first = user.firstSeen();
            if (name != null && first != null && first.isBefore(newFrom)) {
                LocalDate last = user.lastSeen() == null ? first : user.lastSeen();
                lastSeen.merge(name, last, (one, other) -> one.isAfter(other) ? one : other);
            }
        }
    }

    /** Whether somebody of the same name went, at most a week later, when this one came. */
    boolean include(User newcomer) {
        String name = fullName(newcomer);
        LocalDate last = name == null ? null : lastSeen.get(name);
        LocalDate first = newcomer.firstSeen();
        return last != null && first != null && !last.isAfter(first.plusDays(HANDOVER));
    }

    private static @Nullable String fullName(User user) {
        String name = user.name();
        return name == null || name.strip().indexOf(' ') < 0
                ? null
                : name.strip().toLowerCase(Locale.ROOT);
    }
}
