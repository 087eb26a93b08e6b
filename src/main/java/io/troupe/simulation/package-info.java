/**
 * The simulation itself, twice: {@link io.troupe.simulation.reference.ReferenceSimulator} is a
 * plain loop to read, the {@linkplain io.troupe.simulation.Simulation actors} are what runs. Both
 * call the same pure rules and must agree to the last bit.
 *
 * <p>One bar {@code t}, in order:
 * <ol>
 * <li>splits, dividends and the like change holdings;
 * <li>orders decided at {@code t−1} fill: each sleeve's and the overlay's as far as the bar would
 * fill it alone, and at its own cost; opposite units cross inside the fund, and the house does the
 * rest. Where the bar does not give all of that, the heavier side shares what there is;
 * <li>sleeves, overlay and house are valued at the close;
 * <li>the drawdown limit is judged; then capital comes and goes, and on a decision bar it is
 * divided anew;
 * <li>strategies are asked; targets that changed are sized into whole quantities, and the overlay
 * wants what the fund is to hold beyond their sum;
 * <li>the net of all orders passes the pre-trade limits, a cut is shared by the heavier side, and
 * what is left is worked in {@code t+1}.
 * </ol>
 */
@NullMarked
package io.troupe.simulation;

import org.jspecify.annotations.NullMarked;
