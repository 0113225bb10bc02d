package io.upswell.frontend.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** While somebody edits, no preview is begun that nobody will see, and the last edit is the one that is shown. */
class LatestOnlyTests {

    private final List<Runnable> waiting = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final List<String> begun = new ArrayList<>();
    private final LatestOnly latest = new LatestOnly((pause, work) -> {
        pauses.add(pause);
        waiting.add(work);
    });

    @Test
    void nothingIsBegunBeforeThePauseAndOnlyTheLastAfterIt() {
        latest.ask(named("first"));
        latest.ask(named("second"));
        latest.ask(named("third"));

        assertThat(begun).isEmpty();
        assertThat(pauses).containsOnly(LatestOnly.PAUSE);
        pass();
        assertThat(begun).containsExactly("third");
    }

    @Test
    void anEditWhileItIsComputedOvertakesIt() {
        List<Boolean> wanted = new ArrayList<>();
        latest.ask(still -> {
            wanted.add(still.getAsBoolean());
            latest.ask(named("later"));
            wanted.add(still.getAsBoolean());
        });

        pass();

        assertThat(wanted).containsExactly(true, false);
        pass();
        assertThat(begun).containsExactly("later");
    }

    @Test
    void aClosedPageWantsNothing() {
        latest.ask(named("nobody's"));
        latest.giveUp();

        pass();

        assertThat(begun).isEmpty();
    }

    private Consumer<BooleanSupplier> named(String name) {
        return wanted -> begun.add(name);
    }

    /** Everything that waits runs; the oldest last, as threads may have it. */
    private void pass() {
        List<Runnable> now = List.copyOf(waiting).reversed();
        waiting.clear();
        now.forEach(Runnable::run);
    }
}
