/**
 * What an account, the fund's or one strategy's, may order: {@link io.troupe.risk.limits.LimitRules
 * limits}, and what {@linkplain io.troupe.risk.limits.Restraints halts} leave. A {@link
 * io.troupe.risk.limits.LimitCheck} judges the orders of a close as a whole, working ones at their
 * worst, and answers with a {@link io.troupe.risk.limits.Verdict}, without whose approval no order
 * of the fund is worked. Only what increases a position is ever cut. All of it is pure: the same
 * account and orders have the same verdict.
 */
@NullMarked
package io.troupe.risk.limits;

import org.jspecify.annotations.NullMarked;
