package io.troupe.portfolio.optimizers.catalog;

/**
 * What is wrong with a parameter of an optimizer.
 *
 * @param key which parameter
 * @param message what it must be and what it was, to follow the parameter's name
 */
public record SpecProblem(OptimizerKey key, String message) {}
