/**
 * The fund's own side of a bar: what it does outside for its sleeves, what it decides about their
 * capital, and what it wants beyond them.
 *
 * <p>{@link io.troupe.simulation.house.HouseKernel} keeps the house and its accounts, {@link
 * io.troupe.simulation.house.RiskKernel} guards them, {@link io.troupe.simulation.house.HouseWalk}
 * takes both from bar to bar, {@link io.troupe.simulation.house.CapitalMove} divides capital,
 * {@link io.troupe.simulation.house.HouseOrdering} makes orders of what is wanted. Knows no actor.
 */
@NullMarked
package io.troupe.simulation.house;

import org.jspecify.annotations.NullMarked;
