package io.upswell.detection.adapter.jdbc;

import io.upswell.detection.domain.User;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All versions of one account's users; a list is made anew only on days on which it differs. */
final class UsersPast {

    private final Map<String, Versions<User>> users = new LinkedHashMap<>();
    private List<User> latest = List.of();
    private boolean settled;

    /** Users in the order of ids, the versions of each in the order of arrival. */
    void arrived(Instant at, String id, @Nullable User user) {
        users.computeIfAbsent(id, i -> new Versions<>()).arrived(at, user);
    }

    List<User> asOf(Instant asOf, LocalDate today) {
        boolean moved = false;
        for (Versions<User> versions : users.values()) {
            moved |= versions.advance(asOf);
        }
        if (moved || !settled) {
            latest = list(today);
        }
        return latest;
    }

    private List<User> list(LocalDate today) {
        List<User> list = new ArrayList<>(users.size());
        settled = true;
        for (Versions<User> versions : users.values()) {
            User user = versions.current();
            if (user != null) {
                User seen = FactRows.asSeenOn(today, user);
                settled &= seen == user;
                if (seen != null) {
                    list.add(seen);
                }
            }
        }
        return list;
    }
}
