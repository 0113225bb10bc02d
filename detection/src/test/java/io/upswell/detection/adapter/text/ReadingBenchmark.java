package io.upswell.detection.adapter.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Conversations a second that the offline analyst reads with nothing cached, against its goal: the labelled ones, and the
 * talks of eight vendors, which are a quarter longer.
 */
@Tag("benchmark")
class ReadingBenchmark {

    private static final int ROUNDS = 4;
    private static final double GOAL = 300;

    private final OfflineAnalyst analyst = new OfflineAnalyst();

    @Test
    void readsLabelledConversations() throws IOException {
        measure("labelled conversations/s", List.of(ReadingQualityTests.shared("conversations.ndjson")));
    }

    @Test
    void readsLongTalks() throws IOException {
        measure("long talks/s", World.written(Path.of("src/test/resources/talks-unseen")));
    }

    private void measure(String name, List<World> worlds) {
        double best = IntStream.range(0, ROUNDS)
                .mapToDouble(round -> readASecond(worlds))
                .max()
                .orElseThrow();
        System.out.println("name, ours, reference, ratio");
        System.out.printf(Locale.ROOT, "%s, %.0f, %.0f, %.2f%n", name, best, GOAL, best / GOAL);
        assertThat(best).isPositive();
    }

    /** World by world, as a scan reads: what belongs to a price book is kept while it stays the same. */
    private double readASecond(List<World> worlds) {
        var heard = new ArrayList<Integer>();
        long start = System.nanoTime();
        for (World world : worlds) {
            heard.addAll(world.talks().parallelStream()
                    .map(talk ->
                            analyst.analyse(talk.conversation(), world.book()).size())
                    .toList());
        }
        return heard.size() * 1e9 / (System.nanoTime() - start);
    }
}
