package io.upswell.detection.adapter.text;

import io.upswell.detection.Conversation;
import io.upswell.detection.Finding;
import io.upswell.detection.PriceBook;
import io.upswell.detection.domain.ConversationAnalyst;
import io.upswell.detection.domain.text.Line;
import io.upswell.detection.domain.text.Vocabulary;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Reads conversations offline: a small network reads a whole conversation at once, both sides of it, and says of each
 * sentence of the customer's side what it shows; the price book tells what a wish is about. Trained on the talks of
 * invented vendors, with everything that a price book names masked, so that it reads those of vendors it never saw
 * (decision 0011). It is loaded when first asked.
 */
@Component
class OfflineAnalyst implements ConversationAnalyst {

    private final Supplier<Network> network = SingletonSupplier.of(Network::load);
    private final Supplier<Tokens> tokens = SingletonSupplier.of(Tokens::load);
    private final Supplier<Learnt> learnt = SingletonSupplier.of(Learnt::load);
    private volatile @Nullable Wares latest;

    /** The number grows with every change of what this analyst finds. */
    @Override
    public String edition() {
        return "offline 7";
    }

    @Override
    public List<Finding> analyse(Conversation conversation, PriceBook priceBook) {
        List<Line> lines = Line.of(conversation, Vocabulary.of(priceBook));
        if (lines.stream().noneMatch(Line::isCustomers)) {
            return List.of();
        }
        var reading = new Reading(lines, wares(priceBook), learnt.get());
        for (Script script : Scribe.write(tokens.get(), conversation.channel(), lines)) {
            reading.hear(script, network.get().read(script.ids()));
        }
        return reading.findings();
    }

    /** A scan asks with the same price book again and again. */
    private Wares wares(PriceBook book) {
        Wares last = latest;
        if (last == null || !last.areOf(book)) {
            last = new Wares(book, tokens.get(), network.get(), learnt.get());
            latest = last;
        }
        return last;
    }
}
