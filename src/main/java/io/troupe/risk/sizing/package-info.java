/**
 * From weights and capital to whole quantities: by weights alone ({@link
 * io.troupe.risk.sizing.SizingRules}), or by a {@link io.troupe.risk.sizing.Sizing} of a strategy's
 * own ({@link io.troupe.risk.sizing.Sizer}). What a sleeve wants is always a whole count of steps,
 * in whole lots, and what the fund orders is the sum of them: rounding makes no unit and loses
 * none.
 */
@NullMarked
package io.troupe.risk.sizing;

import org.jspecify.annotations.NullMarked;
