package io.troupe.model;

/**
 * A trade as it was booked.
 *
 * @param bar index of the bar it happened in
 * @param asset index of the instrument
 * @param quantity signed count of quantity steps, not 0
 * @param notionalMicros value of the units at the fill price, slippage included; negative for a
 *        sale
 * @param feeMicros commission, ≥ 0
 * @param slippageMicros what the fill price was worse than the reference price, in cash
 */
public record Fill(int bar, int asset, long quantity, long notionalMicros, long feeMicros,
        long slippageMicros) {}
