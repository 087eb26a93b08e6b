package io.troupe.portfolio.constraints;

/** What came of reading a line: a constraint, or what is wrong with it. */
public sealed interface ParsedConstraint permits Constraint, ConstraintProblem {}
