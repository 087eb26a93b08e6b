package io.troupe.lookahead;

import io.troupe.model.TargetPositions;

/**
 * What a strategy answered, other than "unchanged".
 *
 * @param bar at which it was asked
 * @param targets of its own universe
 */
record Decision(int bar, TargetPositions targets) {}
