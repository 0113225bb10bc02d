package io.upswell.detection.application;

import io.upswell.detection.Conversation;
import io.upswell.detection.Finding;
import io.upswell.detection.PriceBook;
import io.upswell.detection.domain.Findings;
import io.upswell.detection.domain.RemoteAnalyst;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Has the remote analyst, where there is one, read what nobody has asked it before; outside of any transaction, a few
 * conversations at a time, and what it has read is kept at once. What it does not answer is left to the offline analyst.
 */
@Service
class ReadingAhead implements DisposableBean {

    private static final int AT_ONCE = 20;

    private final @Nullable RemoteAnalyst analyst;
    private final ModelCalls calls;
    private final Findings findings;
    private final ExecutorService threads;

    ReadingAhead(
            ObjectProvider<RemoteAnalyst> analyst,
            ModelCalls calls,
            Findings findings,
            @Value("${upswell.analyst.openai.concurrency:4}") int concurrency) {
        this.analyst = analyst.getIfAvailable();
        this.calls = calls;
        this.findings = findings;
        this.threads =
                Executors.newFixedThreadPool(concurrency, Thread.ofVirtual().factory());
    }

    /** Whether there is anybody to read ahead. */
    boolean possible() {
        return analyst != null;
    }

    Optional<String> edition() {
        return Optional.ofNullable(analyst).map(RemoteAnalyst::edition);
    }

    /** @param going called now and then, as a sign of life */
    void read(List<Question> conversations, Runnable going) {
        if (analyst == null) {
            return;
        }
        RemoteAnalyst reader = analyst;
        var key = new TextKey(reader.edition());
        Map<Findings.Key, Question> unread = new LinkedHashMap<>();
        conversations.forEach(one -> unread.put(key.of(one.conversation(), one.book()), one));
        unread.keySet().removeAll(Set.copyOf(findings.known(unread.keySet()).keySet()));
        List<Map.Entry<Findings.Key, Question>> open = List.copyOf(unread.entrySet());
        for (int from = 0; from < open.size(); from += AT_ONCE) {
            if (calls.heldBack()) {
                calls.doWithout(open.size() - from, "held back: calls failed, or those of the day are spent");
                return;
            }
            going.run();
            findings.keep(answers(open.subList(from, Math.min(from + AT_ONCE, open.size())), reader));
        }
    }

    /** What is in this conversation, by the names of this price book. */
    record Question(Conversation conversation, PriceBook book) {}

    private Map<Findings.Key, List<Finding>> answers(
            List<Map.Entry<Findings.Key, Question>> questions, RemoteAnalyst reader) {
        List<Future<Optional<List<Finding>>>> asked = new ArrayList<>();
        for (var question : questions) {
            asked.add(threads.submit(() -> calls.ask(() -> reader.analyse(
                    question.getValue().conversation(), question.getValue().book()))));
        }
        Map<Findings.Key, List<Finding>> answers = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            Findings.Key key = questions.get(i).getKey();
            answer(asked.get(i)).ifPresent(found -> answers.put(key, found));
        }
        return answers;
    }

    private static Optional<List<Finding>> answer(Future<Optional<List<Finding>>> asked) {
        try {
            return asked.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while conversations were read", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("conversations could not be read", failed.getCause());
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
