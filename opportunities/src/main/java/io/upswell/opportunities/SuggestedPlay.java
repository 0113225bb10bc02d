package io.upswell.opportunities;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to begin, for the signals that speak for it (FR-2.4).
 *
 * @param type {@code null} where the signals do not say
 * @param move one sentence: what to do
 * @param because what the signals say, strongest first
 */
public record SuggestedPlay(@Nullable ExpansionType type, String move, List<String> because) {}
