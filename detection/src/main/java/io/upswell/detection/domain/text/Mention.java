package io.upswell.detection.domain.text;

/**
 * A place where a text names something of the price book.
 *
 * @param subject id of the product, plan or competitor
 * @param term the name, alias or feature as the price book writes it
 * @param kind what the term is
 * @param start offset of its first character
 * @param end offset behind its last one
 */
public record Mention(String subject, String term, Kind kind, int start, int end) {

    /** In the order in which one wins where two things share a term: a product's own name before a plan's feature. */
    public enum Kind {
        PRODUCT_NAME,
        PLAN_NAME,
        PRODUCT_FEATURE,
        PLAN_FEATURE,
        COMPETITOR_NAME;

        public boolean isFeature() {
            return this == PRODUCT_FEATURE || this == PLAN_FEATURE;
        }
    }
}
