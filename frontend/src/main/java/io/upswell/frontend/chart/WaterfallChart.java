package io.upswell.frontend.chart;

import io.upswell.frontend.parts.Family;
import io.upswell.frontend.parts.Labels;
import io.upswell.frontend.parts.Words;
import io.upswell.opportunities.ScoreBreakdown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How the score comes about, part by part, and what it would be without each. */
public final class WaterfallChart extends Chart {

    record Part(String label, String brief, String colour, double points, String without) {}

    record Data(List<Part> parts, double score, String shown) {}

    public WaterfallChart(ScoreBreakdown score) {
        this(data(score));
    }

    private WaterfallChart(Data data) {
        super("waterfall", data, describe(data), table(data));
    }

    private static Data data(ScoreBreakdown score) {
        List<Integer> points = ScoreParts.hundredths(score);
        List<Part> parts = new ArrayList<>();
        for (ScoreBreakdown.Contribution part : score.contributions()) {
            parts.add(new Part(
                    part.type().label(),
                    Labels.brief(part.type()),
                    Family.of(part.type()).key(),
                    points.get(parts.size()) / 100.0,
                    Words.score(part.without()) + " " + Words.band(part.bandWithout())));
        }
        if (score.arrPotential() != null) {
            parts.add(new Part("ARR potential", "ARR potential", "ink-3", points.getLast() / 100.0, ""));
        }
        return new Data(parts, score.composite(), Words.score(score.composite()));
    }

    private static ChartTable table(Data data) {
        return new ChartTable(
                List.of("Part", "Points", "Without it"),
                data.parts().stream()
                        .map(part -> List.of(part.label(), "%.2f".formatted(part.points()), part.without()))
                        .toList());
    }

    private static String describe(Data data) {
        return "Score of %s by parts: %s"
                .formatted(
                        data.shown(),
                        data.parts().stream()
                                .map(part -> "%s %.2f".formatted(part.label(), part.points()))
                                .collect(Collectors.joining(", ")));
    }
}
