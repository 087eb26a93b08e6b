package io.troupe.risk.limits;

/**
 * What an account, the fund's or a strategy's, holds at a close, by asset. The arrays are lent: not
 * written, and not kept.
 *
 * @param held positions in signed steps
 * @param stepValues the value of one step of each asset at the close, in units of currency, ≥ 0
 * @param value the account's value at the close, in units of currency
 * @param meanVolumeSteps what each asset trades in a bar, in steps; NaN where it is not known,
 *     which limits nothing; empty if no limit looks at volumes
 * @param tradedToday Σ|value traded| on the close's date up to it, in units of currency, ≥ 0
 */
@SuppressWarnings("ArrayRecordComponent") // lent for one call, never compared
public record AccountState(long[] held, double[] stepValues, double value,
        double[] meanVolumeSteps, double tradedToday) {}
