package io.upswell.detection.adapter.text;

import io.upswell.detection.Plan;
import io.upswell.detection.PriceBook;
import io.upswell.detection.Product;
import io.upswell.detection.domain.text.Line;
import io.upswell.detection.domain.text.Mention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What a wish may be about: all that the price book sells, described by what it can do. */
record Offer(List<Thing> things) {

    private static final int LONGEST = 60;

    /**
     * @param subject id of a product or plan
     * @param descriptions its features together, and each alone; a plan's name says nothing of what it can do
     */
    record Thing(String subject, List<String> descriptions) {

        /** As the network reads them. */
        List<long[]> ids(Tokens tokens) {
            return descriptions.stream()
                    .map(text -> LongStream.concat(
                                    LongStream.concat(
                                            LongStream.of(Tokens.OPENS),
                                            Arrays.stream(tokens.of(text)).limit(LONGEST)),
                                    LongStream.of(Tokens.CLOSES))
                            .toArray())
                    .toList();
        }
    }

    /** Where a thing may be named, seen from a sentence. */
    enum Place {
        NAME_HERE,
        FEATURE_HERE,
        NAME_IN_SEGMENT,
        FEATURE_IN_SEGMENT,
        PITCH,
        REPLY,
        ELSEWHERE
    }

    static Offer of(PriceBook book) {
        List<Thing> things = new ArrayList<>();
        for (Product product : book.products()) {
            String all = product.name() + ": " + String.join(", ", product.features());
            things.add(new Thing(
                    product.id(),
                    Stream.concat(Stream.of(all), product.features().stream()).toList()));
        }
        for (Plan plan : book.plans()) {
            String all = String.join(", ", plan.features());
            things.add(new Thing(
                    plan.id(),
                    Stream.concat(Stream.of(all), plan.features().stream()).toList()));
        }
        return new Offer(things);
    }

    /** For each thing and {@link Place}, whether it is named there, seen from one of the lines. */
    boolean[][] namings(List<Line> lines, int from) {
        int here = lines.get(from).segment();
        int pitch = lines.stream()
                .filter(line -> !line.isCustomers() && line.segment() < here)
                .mapToInt(Line::segment)
                .max()
                .orElse(-1);
        int reply = lines.stream()
                .filter(line -> !line.isCustomers() && line.segment() > here)
                .mapToInt(Line::segment)
                .min()
                .orElse(-1);
        boolean[][] named = new boolean[things.size()][Place.values().length];
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            for (Mention mention : line.mentions()) {
                int thing = indexOf(mention);
                if (thing >= 0) {
                    boolean feature = mention.kind().isFeature();
                    Place place;
                    if (i == from) {
                        place = feature ? Place.FEATURE_HERE : Place.NAME_HERE;
                    } else if (line.segment() == here) {
                        place = feature ? Place.FEATURE_IN_SEGMENT : Place.NAME_IN_SEGMENT;
                    } else if (line.segment() == pitch) {
                        place = Place.PITCH;
                    } else {
                        place = line.segment() == reply ? Place.REPLY : Place.ELSEWHERE;
                    }
                    named[thing][place.ordinal()] = true;
                }
            }
        }
        return named;
    }

    private int indexOf(Mention mention) {
        for (int i = 0; i < things.size(); i++) {
            if (mention.kind() != Mention.Kind.COMPETITOR_NAME
                    && things.get(i).subject().equals(mention.subject())) {
                return i;
            }
        }
        return -1;
    }
}
