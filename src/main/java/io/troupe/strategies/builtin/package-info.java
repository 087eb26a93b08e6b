/**
 * The strategies that come with Troupe: textbook rules, each in one class with its parameters and
 * its paper. They are examples of how to write a strategy as much as building blocks of a fund.
 *
 * <p>All can be resumed from saved state: most are functions of the view alone, the others save the
 * few fields they have.
 */
@NullMarked
package io.troupe.strategies.builtin;

import org.jspecify.annotations.NullMarked;
