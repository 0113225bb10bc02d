package io.upswell.detection;

import java.util.List;

/** A competitor that customers may name, with the other names it goes by. */
public record Competitor(String id, String name, List<String> aliases) {}
