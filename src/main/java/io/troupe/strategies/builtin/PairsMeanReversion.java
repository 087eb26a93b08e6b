package io.troupe.strategies.builtin;

import io.troupe.features.FeatureColumn;
import io.troupe.features.rolling.PairSpreadZScore;
import io.troupe.math.Ties;
import io.troupe.model.TargetPositions;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.Parameter;
import io.troupe.strategies.RegisterStrategy;
import io.troupe.strategies.StatefulStrategy;
import io.troupe.strategies.StrategyContext;
import org.jspecify.annotations.Nullable;

/**
 * Bets that the price ratio of two related assets returns to its recent mean. With z the {@link
 * PairSpreadZScore}: z &gt; enterZ shorts the first and buys the second with half of grossWeight
 * each, z &lt; −enterZ the other way round, |z| &lt; exitZ closes; in between, and while z is
 * undefined or one cannot be traded, what is held stays; it is closed when one is delisted. Answers
 * when the side changes. Uses bars ≤ t.
 */
@RegisterStrategy(value = "pairs-mean-reversion",
        summary = "Buys the cheap and shorts the dear of two related assets until they converge.",
        paper = "Gatev, Goetzmann, Rouwenhorst: Pairs trading (2006)",
        notes = "Many small gains, rare large losses when a pair parts for good; independent "
                + "of the market.")
public final class PairsMeanReversion implements StatefulStrategy {
    private final Parameters parameters;
    private int first;
    private int second;
    private @Nullable FeatureColumn zScore;
    /** +1 long the first and short the second, −1 the reverse, 0 flat. */
    private byte side;

    /**
     * What can be set.
     *
     * @param first symbol of one asset
     * @param second symbol of the other
     * @param lookbackBars how many bars the mean and deviation of the ratio are measured on
     * @param enterZ how far from the mean a position is opened
     * @param exitZ how near the mean it is closed
     * @param grossWeight the position's long and short together
     */
    public record Parameters(
            @Parameter(doc = "symbol of one asset", defaultValue = "KO") String first,
            @Parameter(doc = "symbol of the other", defaultValue = "PEP") String second,
            @Parameter(doc = "how many bars the ratio's mean is measured on", unit = "bars",
                    min = 2, max = 100_000, defaultValue = "60") int lookbackBars,
            @Parameter(doc = "how far from the mean a position is opened",
                    unit = "standard deviations", min = 0.01, max = 100,
                    defaultValue = "2.0") double enterZ,
            @Parameter(doc = "how near the mean it is closed, less than enterZ",
                    unit = "standard deviations", min = 0, max = 100,
                    defaultValue = "0.5") double exitZ,
            @Parameter(doc = "long and short together", unit = "fraction of capital", min = 0.0001,
                    max = 100, defaultValue = "1.0") double grossWeight) {
        /** Checks what must hold between parameters. */
        public Parameters {
            PairRules.check(first, second, enterZ, exitZ);
        }
    }

    /** A strategy at its start. */
    public PairsMeanReversion(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public void initialize(StrategyContext context) {
        first = context.asset(parameters.first);
        second = context.asset(parameters.second);
        zScore = context.feature(new PairSpreadZScore(first, second, parameters.lookbackBars));
    }

    @Override
    public TargetPositions onData(MarketView view) {
        byte next = PairRules.canTrade(first, second, view)
                ? sideAt(view.value(Initialized.require(zScore), first))
                : PairRules.waiting(side, first, second, view);
        if (next == side) {
            return TargetPositions.unchanged();
        }
        side = next;
        double[] weights = new double[view.assets()];
        weights[first] = side * parameters.grossWeight / 2;
        weights[second] = -side * parameters.grossWeight / 2;
        return TargetPositions.of(weights);
    }

    private byte sideAt(double z) {
        if (Ties.isAbove(z, parameters.enterZ)) {
            return -1;
        }
        if (Ties.isBelow(z, -parameters.enterZ)) {
            return 1;
        }
        return Ties.isBelow(Math.abs(z), parameters.exitZ) ? 0 : side;
    }

    @Override
    public byte[] saveState() {
        return new byte[]{side};
    }

    @Override
    public void loadState(byte[] state) {
        side = state[0];
    }
}
