/**
 * What stops an account after a loss, or before one: {@linkplain io.troupe.risk.halts.HaltRule
 * rules} of when, what and until when, and the {@linkplain io.troupe.risk.halts.HaltBook book} that
 * judges them from close to close. What they come to is a {@linkplain
 * io.troupe.risk.halts.Restraint restraint} of the orders that are decided at a close.
 */
@NullMarked
package io.troupe.risk.halts;

import org.jspecify.annotations.NullMarked;
