/**
 * The simulation itself, twice: {@link io.troupe.simulation.reference.ReferenceSimulator} is a
 * plain loop to read, the {@linkplain io.troupe.simulation.Simulation actors} are what runs. Both
 * call the same pure rules and must agree to the last bit.
 *
 * <p>One bar {@code t}, in order:
 * <ol>
 * <li>orders decided at {@code t−1} fill; the house's net and, by the same models, each sleeve's
 * own;
 * <li>sleeves and house are valued at the close;
 * <li>the drawdown limit is judged; on a decision bar the allocator moves capital;
 * <li>strategies are asked; targets that changed are sized into whole quantities;
 * <li>the net of all sleeves' orders passes the pre-trade limits, a cut is shared among the
 * sleeves, and what is left is worked in {@code t+1}.
 * </ol>
 */
@NullMarked
package io.troupe.simulation;

import org.jspecify.annotations.NullMarked;
