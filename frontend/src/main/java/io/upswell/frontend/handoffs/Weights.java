package io.upswell.frontend.handoffs;

import io.upswell.frontend.parts.Words;
import io.upswell.saleshandoff.HandoffDesk.Column;
import io.upswell.saleshandoff.PipelineStage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** What the open pipeline is worth, each deal by the probability of its stage. Several currencies are not added up. */
final class Weights {

    private Weights() {}

    /** Such as "$46k at 30%"; empty where nothing is open, or closed already. */
    static Optional<String> of(PipelineStage stage, List<Column> columns) {
        List<Column> here = columns.stream()
                .filter(column -> column.stage() == stage && column.sum().signum() > 0)
                .toList();
        if (stage.closed() || here.size() != 1) {
            return Optional.empty();
        }
        Column column = here.getFirst();
        BigDecimal share = column.weighted().divide(column.sum(), 2, RoundingMode.HALF_UP);
        return Optional.of("%s at %s"
                .formatted(Words.shortMoney(column.weighted(), column.currency()), Words.percent(share.doubleValue())));
    }

    /** Such as " · $224k weighted", or nothing. */
    static String total(List<Column> columns) {
        List<Column> open = columns.stream()
                .filter(column ->
                        Board.LANES.contains(column.stage()) && !column.stage().closed())
                .toList();
        List<String> currencies = open.stream().map(Column::currency).distinct().toList();
        BigDecimal sum = open.stream().map(Column::weighted).reduce(BigDecimal.ZERO, BigDecimal::add);
        return currencies.size() == 1 && sum.signum() > 0
                ? " · %s weighted".formatted(Words.shortMoney(sum, currencies.getFirst()))
                : "";
    }
}
