/**
 * Exact books: positions as counts of quantity steps, cash as counts of micros, of the fund (the
 * <em>house</em>) and of each strategy (its <em>sleeve</em>). The sum of the sleeves and the
 * account {@code crossings} is the house, to the last unit, at every bar.
 */
@NullMarked
package io.troupe.ledger;

import org.jspecify.annotations.NullMarked;
