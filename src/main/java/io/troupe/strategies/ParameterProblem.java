package io.troupe.strategies;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a strategy's settings.
 *
 * @param parameter the key it was given under, or empty if the problem is the strategy's name or
 *        several parameters together
 * @param value what was given, null if nothing was
 * @param message what is wrong and what would be right
 */
public record ParameterProblem(String parameter, @Nullable Object value, String message) {}
