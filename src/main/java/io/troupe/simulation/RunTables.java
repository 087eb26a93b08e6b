package io.troupe.simulation;

/**
 * What all actors of a run look up and none changes.
 *
 * @param periods with which bars periods begin
 * @param stepValues the value of one step of each asset at each close
 * @param flows what happens to holdings before each bar's trading
 * @param largestWindow the most bars a cohort ever runs ahead
 */
record RunTables(Periods periods, StepValues stepValues, BarFlows flows, int largestWindow) {}
