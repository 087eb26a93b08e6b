package io.troupe.execution;

import io.troupe.execution.costs.CommissionModel;
import io.troupe.math.Ties;
import io.troupe.model.Fill;
import java.util.OptionalDouble;

/**
 * Matches market orders against the bar after their decision. The same model prices the fund's net
 * orders and, separately, what each strategy would have paid alone.
 */
public final class FillModel {
    private static final long UNLIMITED = Long.MAX_VALUE;

    private final FillPrices prices;
    private final CommissionModel commission;
    private final double[] stepUnits;
    private final OptionalDouble volumeLimit;
    private final double[] volumes;

    /**
     * A model over a run's prices.
     *
     * @param stepUnits units in one quantity step, per asset
     * @param volumeLimit the share of a bar's volume that the fund may take, in (0, 1], or none
     * @param volumes units traded, time-major; only read if there is a limit
     */
    public FillModel(FillPrices prices, CommissionModel commission, double[] stepUnits,
            OptionalDouble volumeLimit, double[] volumes) {
        if (volumeLimit.isPresent() && volumes.length == 0) {
            throw new IllegalArgumentException("a volume limit needs data with volumes");
        }
        this.prices = prices;
        this.commission = commission;
        this.stepUnits = stepUnits.clone();
        this.volumeLimit = volumeLimit;
        this.volumes = volumes;
    }

    /** Whether an order of this asset can fill in the bar. */
    public boolean trades(int bar, int asset) {
        return prices.trades(bar, asset);
    }

    /** Whether the fund's orders can ever be filled in part. */
    public boolean limitsVolume() {
        return volumeLimit.isPresent();
    }

    /** What the bar takes of the fund's net order: all, or what the volume limit leaves. */
    public long fillable(int bar, int asset, long ordered) {
        if (!prices.trades(bar, asset)) {
            return 0;
        }
        long most = volumeLimit.isEmpty() ? UNLIMITED : mostSteps(bar, asset);
        return ordered > 0 ? Math.min(ordered, most) : Math.max(ordered, -most);
    }

    private long mostSteps(int bar, int asset) {
        double traded = volumes[bar * prices.assets() + asset];
        return Double.isNaN(traded) ? 0
                : (long) Ties.truncate(traded * volumeLimit.getAsDouble() / stepUnits[asset]);
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

    /** The fill of a signed quantity, not 0, of an asset that trades in the bar. */
    public Fill fill(int bar, int asset, long quantity) {
        long notional = notionalMicros(bar, asset, quantity);
        return new Fill(bar, asset, quantity, notional, feeMicros(asset, quantity),
                slippageMicros(bar, asset, quantity, notional));
    }
}
