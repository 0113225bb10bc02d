package io.upswell.opportunities;

/** The kind of expansion (FR-2.4). */
public enum ExpansionType {
    UPSELL,
    CROSS_SELL,
    LAND_AND_EXPAND
}
