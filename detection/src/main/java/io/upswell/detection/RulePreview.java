package io.upswell.detection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a draft finds today beside the live version, on stored facts and without a trace.
 *
 * @param accounts looked at
 * @param firing those of them for which anything is found, in either version
 * @param complete whether these were all in sight
 * @param added findings of the draft alone
 * @param dropped findings of the live version alone
 * @param kept findings of both
 * @param rows differences first, the strongest first
 */
public record RulePreview(
        int accounts, int firing, boolean complete, int added, int dropped, int kept, List<Row> rows) {

    /**
     * One account and what was found.
     *
     * @param rule key of a built-in rule's type, or id of an own one
     * @param live strength in the live version, {@code null} where it finds nothing
     * @param draft strength in the draft, {@code null} where it finds nothing
     * @param details what the CSM would read
     */
    public record Row(
            String account,
            String name,
            String rule,
            @Nullable String subject,
            @Nullable Double live,
            @Nullable Double draft,
            String details) {}
}
