package io.troupe.data.schema;

/**
 * How often a rule was broken.
 *
 * @param rule the rule's id
 * @param policy what became of the rows
 * @param count how many rows or values, ≥ 1
 * @param first the first of them
 */
public record RuleCount(String rule, Policy policy, long count, DataProblem first) {}
