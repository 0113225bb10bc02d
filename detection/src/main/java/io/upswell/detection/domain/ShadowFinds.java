package io.upswell.detection.domain;

import io.upswell.detection.ShadowComparison;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jmolecules.architecture.hexagonal.SecondaryPort;
import org.jspecify.annotations.Nullable;

/** What a draft in shadow would have found, beside what the live version found: kept apart from the signals. */
@SecondaryPort
public interface ShadowFinds {

    /** Replaces what is kept of these accounts for that version and day. */
    void write(int version, LocalDate day, Collection<String> accounts, List<Find> finds);

    /** @param rows at most, of the latest day and where the two differ */
    ShadowComparison comparison(int version, int rows);

    /**
     * @param rule key of a built-in rule's type, or id of an own one
     * @param live strength in the live version, {@code null} where it found nothing
     * @param shadow strength in the draft, {@code null} where it found nothing
     */
    record Find(
            String account,
            String name,
            String rule,
            @Nullable String subject,
            @Nullable Double live,
            @Nullable Double shadow,
            String details) {}
}
