package test.upswell;

import io.upswell.detection.Role;
import io.upswell.detection.Viewer;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody to act as: {@code As.CASEY.call(() -> desk.find(id))}. */
public record As(String username, String displayName, Role role, Set<String> team) implements Viewer {

    public static final As CASEY = new As("casey", "Casey Lindqvist", Role.CSM, Set.of("casey"));
    public static final As PRIYA = new As("priya", "Priya Raman", Role.CSM, Set.of("priya"));
    public static final As SAM = new As("sam", "Sam Ortiz", Role.SALES, Set.of("sam"));
    public static final As MORGAN =
            new As("morgan", "Morgan Adeyemi", Role.MANAGER, Set.of("morgan", "casey", "priya", "sam"));
    public static final As ADMIN = new As("admin", "Administrator", Role.ADMIN, Set.of("admin"));

    public <T> T call(Supplier<T> action) {
        var before = SecurityContextHolder.getContext();
        try {
            enter();
            return action.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Acts as this person from here on in this thread. */
    public void enter() {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TestingAuthenticationToken(this, null));
        SecurityContextHolder.setContext(context);
    }
}
