/**
 * Exact books: positions as counts of quantity steps, cash as counts of micros, of the fund (the
 * <em>house</em>), of each strategy (its <em>sleeve</em>) and of the house's own accounts. The sum
 * of sleeves, {@code reserve}, {@code overlay} and {@code crossings} is the house, to the last
 * unit, at every bar.
 *
 * <p>What a fill, a flow or a transfer does to a ledger is said once, in {@link
 * io.troupe.ledger.LedgerColumns}; what lies between the house and its sleeves in {@link
 * io.troupe.ledger.Crossings}. {@link io.troupe.ledger.SleeveBank} and {@link
 * io.troupe.ledger.HouseLedger} are the ledgers that a simulation works with; the journal's books
 * and the ledgers of the results post to columns of their own. {@link
 * io.troupe.ledger.Entitlement} says what a company's action or a borrowed share comes to.
 */
@NullMarked
package io.troupe.ledger;

import org.jspecify.annotations.NullMarked;
