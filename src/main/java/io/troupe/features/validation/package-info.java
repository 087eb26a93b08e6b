/**
 * How rows that follow one another in time are divided into those to learn from and those to judge
 * by, without learning from what overlaps the judgement: walk-forward, purged k-fold with embargo,
 * combinatorial purged cross-validation.
 *
 * <p>Rows are numbered from 0 in the order of time. What follows a test in time may be learnt from
 * (but in walk-forward, where nothing after does), so results of k-fold and combinatorial splits
 * are for judging models and never for reporting what a strategy would have earned.
 */
@NullMarked
package io.troupe.features.validation;

import org.jspecify.annotations.NullMarked;
