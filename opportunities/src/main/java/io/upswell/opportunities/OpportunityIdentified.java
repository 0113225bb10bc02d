package io.upswell.opportunities;

import java.time.Instant;

/**
 * An opportunity is worth the CSM's attention, or one that was has changed. Published again for the same opportunity
 * when its signals, score or value change; listeners update what they made of the earlier one.
 *
 * @param at as of when
 */
public record OpportunityIdentified(OpportunitySnapshot opportunity, Instant at) {}
