/**
 * Reads the class files of a user's unit before any of them runs: which static fields could carry
 * something from one run or strategy to another, which code would end the process, and what of the
 * world outside the market a strategy can reach.
 *
 * <p>{@link io.troupe.strategies.plugins.audit.ClassAudit} is the entry. It reads; it loads nothing
 * and runs nothing. {@link io.troupe.strategies.plugins.audit.MethodFlow} follows values through
 * one method, far enough to tell {@code List.of(1, 2)} from a list that can be added to.
 */
@NullMarked
package io.troupe.strategies.plugins.audit;

import org.jspecify.annotations.NullMarked;
