package io.troupe.execution;

import io.troupe.execution.costs.CommissionModel;
import io.troupe.model.BarPoint;
import io.troupe.model.Fill;
import java.util.Optional;

/**
 * Matches market orders against the bar after their decision, all at one point of it. The same
 * model says what the bar gives and what it costs for the fund's net orders and, separately, for
 * each strategy as if it were alone.
 */
public final class FillModel {
    private final BarPoint point;
    private final FillPrices prices;
    private final CommissionModel commission;
    private final double[] stepUnits;
    private final Optional<VolumeLimit> volumeLimit;

    /**
     * A model over a run's prices.
     *
     * @param point where in the bar all orders fill
     * @param stepUnits units in one quantity step, per asset
     * @param volumeLimit what a bar's volume allows, if that is bounded
     */
    public FillModel(BarPoint point, FillPrices prices, CommissionModel commission,
            double[] stepUnits, Optional<VolumeLimit> volumeLimit) {
        this.point = point;
        this.prices = prices;
        this.commission = commission;
        this.stepUnits = stepUnits.clone();
        this.volumeLimit = volumeLimit;
    }

    /**
     * The same at so many times the slippage and the commission.
     *
     * @param factor ≥ 0
     */
    public FillModel dearer(double factor) {
        return new FillModel(point, prices.dearer(factor), commission.times(factor), stepUnits,
                volumeLimit);
    }

    /** Where in a bar orders fill. */
    public BarPoint point() {
        return point;
    }

    /** Whether an order of this asset can fill in the bar. */
    public boolean trades(int bar, int asset) {
        return prices.trades(bar, asset);
    }

    /** Whether orders can ever be filled in part. */
    public boolean limitsVolume() {
        return volumeLimit.isPresent();
    }

    /**
     * What the bar gives of an order that meets it alone: all, or what the volume limit leaves; 0
     * of an asset that does not trade.
     */
    public long fillable(int bar, int asset, long ordered) {
        if (!prices.trades(bar, asset)) {
            return 0;
        }
        if (volumeLimit.isEmpty()) {
            return ordered;
        }
        long most = volumeLimit.get().mostSteps(bar, asset);
        return ordered > 0 ? Math.min(ordered, most) : Math.max(ordered, -most);
    }

    /** The notional of a signed quantity: what it is worth at the fill price. */
    public long notionalMicros(int bar, int asset, long quantity) {
        return prices.notionalMicros(bar, asset, quantity);
    }

    /** The commission on a quantity. */
    public long feeMicros(int asset, long quantity) {
        return commission.feeMicros(Math.abs(quantity) * stepUnits[asset]);
    }

    /** The slippage contained in a notional. */
    public long slippageMicros(int bar, int asset, long quantity, long notionalMicros) {
        return prices.slippageMicros(bar, asset, quantity, notionalMicros);
    }

    /**
     * What it costs to trade a signed quantity: what its price is worse than the reference price,
     * and the commission. ≥ 0, and never less for more of the same side.
     */
    public long costMicros(int bar, int asset, long quantity) {
        return quantity == 0 ? 0
                : Math.addExact(prices.impactMicros(bar, asset, quantity),
                        feeMicros(asset, quantity));
    }

    /**
     * What units that were bought and sold inside the fund at the same point saved by meeting: the
     * cost of buying all and selling all outside, less that of the difference. ≥ 0.
     */
    public long nettingMicros(int bar, int asset, long bought, long sold) {
        long apart = Math.addExact(costMicros(bar, asset, bought),
                costMicros(bar, asset, Math.negateExact(sold)));
        return Math.subtractExact(apart,
                costMicros(bar, asset, Math.subtractExact(bought, sold)));
    }

    /** The fill of a signed quantity, not 0, of an asset that trades in the bar. */
    public Fill fill(int bar, int asset, long quantity) {
        long notional = notionalMicros(bar, asset, quantity);
        return new Fill(bar, asset, quantity, notional, feeMicros(asset, quantity),
                slippageMicros(bar, asset, quantity, notional));
    }
}
