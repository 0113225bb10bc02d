package io.upswell.notifications.adapter.slack;

import io.upswell.notifications.SlackStandIn.Shown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** What the stand-in shows in answer to each thing that was pressed, until it is fetched. */
@Component
class StandInDesk {

    static final String USER = "standin:";
    private static final int SECONDS = 10;

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, String> homes = new ConcurrentHashMap<>();

    private record Answer(List<String> views, List<String> whispers, List<String> replies, CountDownLatch done) {
        static Answer empty() {
            return new Answer(
                    new CopyOnWriteArrayList<>(),
                    new CopyOnWriteArrayList<>(),
                    new CopyOnWriteArrayList<>(),
                    new CountDownLatch(1));
        }
    }

    void expect(String trigger) {
        answers.put(trigger, Answer.empty());
    }

    /** Waits until all is done, ten seconds at most. */
    Shown take(String trigger, boolean wait) throws InterruptedException {
        Answer answer = answers.getOrDefault(trigger, Answer.empty());
        try {
            if (wait && !answer.done().await(SECONDS, TimeUnit.SECONDS)) {
                answer.whispers().add("It takes longer; look again in a moment.");
            }
        } finally {
            answers.remove(trigger);
        }
        return new Shown(
                List.copyOf(answer.views()), List.copyOf(answer.whispers()), List.copyOf(answer.replies()), Map.of());
    }

    /** The one dialog that is to show; a later one takes its place. */
    void view(String trigger, String view) {
        Optional.ofNullable(answers.get(trigger)).ifPresent(answer -> {
            answer.views().clear();
            answer.views().add(view);
        });
    }

    void whisper(String trigger, String text) {
        Optional.ofNullable(answers.get(trigger))
                .ifPresent(answer -> answer.whispers().add(text));
    }

    void reply(String trigger, String text) {
        Optional.ofNullable(answers.get(trigger))
                .ifPresent(answer -> answer.replies().add(text));
    }

    void home(String user, String view) {
        homes.put(user, view);
    }

    Optional<String> takeHome(String user) {
        return Optional.ofNullable(homes.remove(user));
    }

    void done(String trigger) {
        Optional.ofNullable(answers.get(trigger))
                .ifPresent(answer -> answer.done().countDown());
    }

    Optional<String> username(String user) {
        return user.startsWith(USER) ? Optional.of(user.substring(USER.length())) : Optional.empty();
    }
}
