package io.troupe.simulation.guard;

import io.troupe.data.AssetReturns;
import io.troupe.data.MarketData;
import io.troupe.risk.models.RiskEstimate;
import io.troupe.simulation.plan.VarRules;
import org.jspecify.annotations.Nullable;

/**
 * What accounts' limits and halts are told of the market at a close: a function of prices up to
 * it. What is costly is made when it is first asked for. Owned by one thread.
 */
public final class GuardMarket {
    private final MarketData data;
    private final VarRules var;
    private final long[] lotSteps;
    private final AssetReturns returns;
    private final double[] returnRow;
    private final double[] volumeRow;
    private int returnsOf = -1;
    private int volumesOf = -1;
    private @Nullable RecentVolumes volumes;
    private @Nullable HoldingForecasts forecasts;

    /** The market of a run, and by what its forecasts are made. */
    public GuardMarket(MarketData data, VarRules var) {
        this.data = data;
        this.var = var;
        this.lotSteps = data.instruments().stream().mapToLong(one -> one.terms().lotSteps())
                .toArray();
        this.returns = new AssetReturns(data);
        this.returnRow = new double[data.assets()];
        this.volumeRow = new double[data.assets()];
    }

    MarketData data() {
        return data;
    }

    /** How many steps of each asset are a lot; to be read. */
    long[] lotSteps() {
        return lotSteps;
    }

    /** The return of an asset at a bar, NaN if it has none. */
    double assetReturn(int bar, int asset) {
        return assetReturns(bar)[asset];
    }

    /** The returns of all assets at a bar, NaN where there is none; to be read. */
    public double[] assetReturns(int bar) {
        if (returnsOf != bar) {
            returns.at(bar, returnRow);
            returnsOf = bar;
        }
        return returnRow;
    }

    /** Mean volumes of the last bars in steps, NaN where none is known; to be read. */
    double[] meanVolumes(int bar) {
        if (volumesOf != bar) {
            RecentVolumes known = volumes == null ? new RecentVolumes(data) : volumes;
            volumes = known;
            known.at(bar, volumeRow);
            volumesOf = bar;
        }
        return volumeRow;
    }

    /** What an account may lose by the next bar. */
    RiskEstimate forecast(int bar, Account account, double level) {
        HoldingForecasts known = forecasts == null ? new HoldingForecasts(data, var) : forecasts;
        forecasts = known;
        return known.at(bar, account, level);
    }
}
