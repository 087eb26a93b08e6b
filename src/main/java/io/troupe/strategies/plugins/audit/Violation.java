package io.troupe.strategies.plugins.audit;

/**
 * Something in a class for which its unit is refused. Immutable.
 *
 * @param className its binary name
 * @param line in its source, 0 if it is not known
 * @param symbol what the line names, to show where
 * @param message what is wrong, why it matters, and what to do
 */
public record Violation(String className, int line, String symbol, String message) {}
