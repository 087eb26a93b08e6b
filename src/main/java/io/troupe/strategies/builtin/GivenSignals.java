package io.troupe.strategies.builtin;

import io.troupe.data.SignalSource;
import io.troupe.model.Signal;
import io.troupe.model.TargetPositions;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.Parameter;
import io.troupe.strategies.RegisterStrategy;
import io.troupe.strategies.StatelessStrategy;
import io.troupe.strategies.StrategyContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds what was computed elsewhere: weights as they are, or equal weights of the assets of highest
 * score. A number is known from the close of its date on: below a day from the last bar of its
 * session, of weeks and months from the bar that holds it. It stands until the next of its symbol;
 * an asset without one is not held. Answers where numbers have become known, and says nothing at
 * other bars; the weight of an asset that is not listed then counts from the next such bar on. Uses
 * signals ≤ t.
 */
@RegisterStrategy(value = "signals",
        summary = "Holds weights, or the best by scores, that were computed elsewhere.",
        paper = "Grinold, Kahn: Active portfolio management (1999)",
        notes = "As good as what it is given; trades when that changes.")
public final class GivenSignals implements StatelessStrategy {
    private static final double LARGEST_WEIGHT = 100;

    private final Parameters parameters;
    /** Days since 1970 on which numbers are dated, in order; beside them asset and number. */
    private long[] days = {};
    private int[] assets = {};
    private double[] values = {};
    /** The latest number of each asset, of the first {@link #taken} ones. */
    private transient double[] latest = {};
    private transient int taken;

    /** What numbers are. */
    public enum Meaning {
        /** Weights of the capital. */
        WEIGHTS,
        /** The higher the better. */
        SCORES
    }

    /**
     * What can be set.
     *
     * @param path of the file, text or Parquet
     * @param as what its numbers are
     * @param top of scores, how many assets are held
     * @param direction of scores, whether as many of lowest score are sold short
     */
    public record Parameters(
            @Parameter(doc = "the file, CSV or Parquet, with columns date, symbol and value;"
                    + " from the folder in which troupe runs") String path,
            @Parameter(doc = "what its values are", defaultValue = "weights") Meaning as,
            @Parameter(doc = "of scores, how many assets are held", unit = "assets", min = 1,
                    max = 100_000, defaultValue = "10") int top,
            @Parameter(doc = "of scores, whether as many of lowest score are sold short",
                    defaultValue = "long-only") Direction direction) {}

    /** A strategy at its start. */
    public GivenSignals(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public void initialize(StrategyContext context) {
        Map<String, Integer> numbers = new HashMap<>();
        context.symbols().forEach(symbol -> numbers.put(symbol, numbers.size()));
        List<Signal> known = new ArrayList<>();
        for (Signal signal : read()) {
            boolean isTooLarge = parameters.as == Meaning.WEIGHTS
                    && Math.abs(signal.value()) > LARGEST_WEIGHT;
            if (isTooLarge) {
                throw new IllegalArgumentException(parameters.path + ": the weight of "
                        + signal.symbol() + " on " + signal.date() + " is " + signal.value()
                        + "; weights are from -100 to 100, or set as: scores");
            }
            if (numbers.containsKey(signal.symbol())) {
                known.add(signal);
            }
        }
        if (known.isEmpty() && !context.symbols().isEmpty()) {
            throw new IllegalArgumentException(parameters.path + ": none of its rows is of a symbol"
                    + " of the data; the data's first is " + context.symbols().getFirst());
        }
        days = known.stream().mapToLong(signal -> signal.date().toEpochDay()).toArray();
        assets = known.stream().mapToInt(signal -> numbers.get(signal.symbol())).toArray();
        values = known.stream().mapToDouble(Signal::value).toArray();
        latest = new double[context.symbols().size()];
        restart();
    }

    private List<Signal> read() {
        try {
            return SignalSource.require(Path.of(parameters.path));
        } catch (IOException problem) {
            throw new IllegalArgumentException(problem.getMessage(), problem);
        }
    }

    private void restart() {
        Arrays.fill(latest, Double.NaN);
        taken = 0;
    }

    @Override
    public TargetPositions onData(MarketView view) {
        int known = count(view.closedThrough(0));
        int before = view.bar() == 0 ? 0 : count(view.closedThrough(1));
        if (known == before) {
            return TargetPositions.unchanged();
        }
        if (taken > known) {
            restart();
        }
        for (; taken < known; taken++) {
            latest[assets[taken]] = values[taken];
        }
        return parameters.as == Meaning.WEIGHTS ? weights(view)
                : Weights.ofLowest(parameters.direction, parameters.top, view,
                        asset -> -latest[asset]);
    }

    private TargetPositions weights(MarketView view) {
        double[] weights = new double[latest.length];
        for (int asset = 0; asset < weights.length; asset++) {
            boolean isHeld = view.isListed(asset) && !Double.isNaN(latest[asset]);
            weights[asset] = isHeld ? latest[asset] : 0;
        }
        return TargetPositions.of(weights);
    }

    /** How many numbers are dated up to a day. */
    private int count(LocalDate through) {
        long after = through.toEpochDay() + 1;
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] < after) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
