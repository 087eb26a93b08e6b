package io.troupe.execution.points;

import io.troupe.model.BarPoint;

/**
 * Where opposite units of a bar cross: the same instrument, part of the bar and price.
 *
 * @param asset index of the instrument
 * @param point where in the bar
 * @param reference the price there before slippage, in the instrument's currency
 */
public record TradePoint(int asset, BarPoint point, double reference) {}
