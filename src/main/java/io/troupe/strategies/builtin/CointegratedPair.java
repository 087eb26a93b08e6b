package io.troupe.strategies.builtin;

import io.troupe.features.FeatureColumn;
import io.troupe.features.rolling.LogReturn;
import io.troupe.math.Ties;
import io.troupe.model.TargetPositions;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.Parameter;
import io.troupe.strategies.RegisterStrategy;
import io.troupe.strategies.StatefulStrategy;
import io.troupe.strategies.StrategyContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bets that two prices return to the line that held between them. At every bar it regresses {@code
 * ln first} on {@code ln second} over the last {@code lookbackBars} bars; z is the last residual in
 * standard deviations and b the slope, the hedge ratio. While it holds nothing, z &gt; enterZ
 * shorts the first and buys b times as much of the second, z &lt; −enterZ the other way round: with
 * side s = ∓1, {@code w(first) = s·g/(1 + b)} and {@code w(second) = −s·b·g/(1 + b)}, so that |w|
 * together are grossWeight g. That only if b &gt; 0 and the residuals return to 0: the p-value of
 * the test of Engle and Granger is at most {@code maxPValue}. It closes when z is back within
 * exitZ, or on the other side. Weights are those of the entry until then.
 *
 * <p>Looks at its two assets only. Asked at every bar from bar lookbackBars − 1 on; where a price
 * or z is undefined or one cannot be traded, what is held stays; it is closed when one is delisted.
 * A bar without a trade counts with the last close before it. Uses bars ≤ t.
 */
@RegisterStrategy(value = "pairs-cointegration",
        summary = "Trades two assets, in the ratio that hedges, until their prices are in line.",
        paper = "Engle, Granger: Co-integration and error correction (1987)",
        notes = "Idle where nothing is cointegrated; loses when the line breaks after entry; "
                + "trades little.")
public final class CointegratedPair implements StatefulStrategy {
    private static final int FIRST = 0;
    private static final int SECOND = 1;

    private final Parameters parameters;
    private @Nullable FeatureColumn returns;
    /** +1 long the first and short the second, −1 the reverse, 0 flat. */
    private byte side;

    /**
     * What can be set.
     *
     * @param first symbol of one asset
     * @param second symbol of the other
     * @param lookbackBars how many bars the line is fitted to
     * @param enterZ how far from the line a position is opened
     * @param exitZ how near the line it is closed
     * @param maxPValue the largest p-value of cointegration at which a position is opened
     * @param grossWeight the position's long and short together
     */
    public record Parameters(
            @Parameter(doc = "symbol of one asset", defaultValue = "KO") String first,
            @Parameter(doc = "symbol of the other", defaultValue = "PEP") String second,
            @Parameter(doc = "how many bars the line between the prices is fitted to",
                    unit = "bars", min = 5, max = 100_000, defaultValue = "252") int lookbackBars,
            @Parameter(doc = "how far from the line a position is opened",
                    unit = "standard deviations", min = 0.01, max = 100,
                    defaultValue = "2.0") double enterZ,
            @Parameter(doc = "how near the line it is closed, less than enterZ",
                    unit = "standard deviations", min = 0, max = 100,
                    defaultValue = "0.5") double exitZ,
            @Parameter(doc = "the largest p-value of cointegration at which a position is"
                    + " opened; 1 opens without a test", unit = "probability", min = 0, max = 1,
                    defaultValue = "0.05") double maxPValue,
            @Parameter(doc = "long and short together", unit = "fraction of capital", min = 0.0001,
                    max = 100, defaultValue = "1.0") double grossWeight) {
        /** Checks what must hold between parameters. */
        public Parameters {
            PairRules.check(first, second, enterZ, exitZ);
        }
    }

    /** A strategy at its start. */
    public CointegratedPair(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public void initialize(StrategyContext context) {
        context.universe(List.of(parameters.first, parameters.second));
        context.warmup(parameters.lookbackBars - 1);
        returns = context.feature(new LogReturn(1));
    }

    @Override
    public TargetPositions onData(MarketView view) {
        if (!PairRules.canTrade(FIRST, SECOND, view)) {
            byte waiting = PairRules.waiting(side, FIRST, SECOND, view);
            boolean isOver = waiting != side;
            side = waiting;
            return isOver ? TargetPositions.flat(view.assets()) : TargetPositions.unchanged();
        }
        HedgeRegression line = HedgeRegression.of(Initialized.require(returns), FIRST, SECOND,
                parameters.lookbackBars, view);
        byte next = sideAt(line);
        if (next == side) {
            return TargetPositions.unchanged();
        }
        side = next;
        double share = side * parameters.grossWeight / (1 + line.slope());
        return side == 0 ? TargetPositions.flat(view.assets())
                : TargetPositions.of(share, -share * line.slope());
    }

    private byte sideAt(HedgeRegression line) {
        double z = line.zScore();
        if (Double.isNaN(z)) {
            return side;
        }
        boolean isHeld = side != 0 && Ties.isAbove(-side * z, parameters.exitZ);
        if (isHeld) {
            return side;
        }
        boolean isOpened = Ties.isAbove(Math.abs(z), parameters.enterZ) && line.slope() > 0
                && (parameters.maxPValue >= 1 || line.pValue() <= parameters.maxPValue);
        return isOpened ? (byte) -Math.signum(z) : 0;
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
