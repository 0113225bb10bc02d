package io.upswell.detection.adapter.text;

import io.upswell.detection.PriceBook;
import io.upswell.detection.domain.text.Line;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a vendor sells, as the network understands it: tells what a wish is about. */
final class Wares {

    private final PriceBook book;
    private final Offer offer;
    private final Learnt learnt;
    private final List<List<float[]>> meanings;

    Wares(PriceBook book, Tokens tokens, Network network, Learnt learnt) {
        this.book = book;
        this.offer = Offer.of(book);
        this.learnt = learnt;
        this.meanings = offer.things().stream()
                .map(thing -> thing.ids(tokens).stream()
                        .map(ids -> network.read(ids).meaning())
                        .toList())
                .toList();
    }

    /** Each chunk of a scan reads a price book of its own, equal to those of the others. */
    boolean areOf(PriceBook other) {
        return book.equals(other);
    }

    /**
     * Log odds that a sentence is a wish for a thing, by the thing's id.
     *
     * @param aim what the sentence is about
     * @param sign log odds that it is a wish for anything
     * @param from index of the sentence among the lines
     */
    Map<String, Double> wishes(float[] aim, double sign, List<Line> lines, int from) {
        Map<String, Double> wishes = new HashMap<>();
        if (offer.things().isEmpty()) {
            return wishes;
        }
        double[] likely = likely(aim, lines, from);
        double any = Maths.logSumExp(likely);
        double wish = Maths.sigmoid(
                sign + learnt.known().get(0) * any + learnt.known().get(1));
        for (int i = 0; i < likely.length; i++) {
            wishes.put(offer.things().get(i).subject(), Maths.logit(wish * Math.exp(likely[i] - any)));
        }
        return wishes;
    }

    private double[] likely(float[] aim, List<Line> lines, int from) {
        boolean[][] named = offer.namings(lines, from);
        double[] likely = new double[named.length];
        for (int thing = 0; thing < named.length; thing++) {
            double likeness = -2;
            for (float[] meaning : meanings.get(thing)) {
                likeness = Math.max(likeness, Maths.dot(aim, meaning));
            }
            likely[thing] = learnt.scale() * likeness;
            for (int place = 0; place < named[thing].length; place++) {
                likely[thing] += named[thing][place] ? learnt.places().get(place) : 0;
            }
        }
        return likely;
    }
}
