package io.troupe.portfolio.constraints;

import java.util.OptionalInt;

/**
 * What is wrong with constraints that can be read.
 *
 * @param line the number of the line where it is, from 0, the last if it is about several; empty if
 *        defaults clash among themselves
 * @param message what, and what to do
 */
public record ConstraintFinding(OptionalInt line, String message) {}
