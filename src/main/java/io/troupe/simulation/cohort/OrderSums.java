package io.troupe.simulation.cohort;

import io.troupe.execution.Sides;

/**
 * The sums of all strategies' orders that were decided at one bar.
 *
 * @param all what is ordered if all fills
 * @param working what working orders may do; nothing where all are sure to fill
 */
public record OrderSums(Sides all, WorkingSums working) {}
