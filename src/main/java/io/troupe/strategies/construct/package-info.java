/**
 * Construction inside a strategy: what a strategy answers goes through an optimizer before it is
 * its answer. A {@link io.troupe.strategies.construct.ConstructedStrategy} is a strategy like
 * others: it decides from its own capital, and alone as in company.
 */
@NullMarked
package io.troupe.strategies.construct;

import org.jspecify.annotations.NullMarked;
