package io.upswell.detection;

/**
 * One field that differs between two versions of the rules.
 *
 * @param rule key of a built-in rule's type, id of an own one, or {@code weights}
 * @param name of the rule, as people call it
 * @param field what differs, in sentence case
 * @param before as people read it; empty when there was none
 * @param after empty when there is none any more
 */
public record RuleChange(String rule, String name, String field, String before, String after) {}
