package io.troupe.strategies.builtin;

import io.troupe.math.Dispersion;
import io.troupe.model.TargetPositions;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.Parameter;
import io.troupe.strategies.Rebalance;
import io.troupe.strategies.RegisterStrategy;
import io.troupe.strategies.StatefulStrategy;
import io.troupe.strategies.StrategyContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.hipparchus.special.Erf;
import org.jspecify.annotations.Nullable;

/**
 * A trend rule that proposes bets, and a model that learned from how such bets ended and decides
 * which to take.
 *
 * <p><b>Primary.</b> When the returns of an asset since the last event add up to {@code
 * eventMultiple} daily volatilities (a symmetric CUSUM filter), and no bet on it is open, it
 * proposes one: long if its fast moving average is above its slow one, else short; shorts only with
 * {@code long-short}. <b>Barriers.</b> A bet wins at the first close that is more than {@code
 * profitMultiple × σ√holdBars} beyond its entry, loses at the first more than {@code stopMultiple ×
 * σ√holdBars} against it, and after {@code holdBars} bars it ends by the sign of its gain; σ is the
 * volatility of a bar's return when it was proposed. All proposed bets are followed to their end,
 * taken or not.
 * <b>Secondary.</b> At the first bar of each period a logistic regression is fitted to the bets of
 * all assets that ended in the last {@code trainBars} bars, up to and including this one: no label
 * is known before its barrier is touched. It is told of each bet, in the direction of the side, the
 * distance of the averages, the return over fastBars, and the distance from the fast average, each
 * by its volatility, and how volatility has changed. <b>Size.</b> A bet is taken if its probability
 * p to win is more than {@code minProbability}: with 1/n of capital of n assets, or with {@code
 * probability} that times {@code erf(z/√2)}, {@code z = (p − ½)/√(p(1 − p))}.
 *
 * <p>Nothing is held until {@code minLabels} bets have ended, nor of an asset that has not traded
 * long enough for its averages. A bar without a trade counts as one at the last close; while an
 * asset cannot be traded its bet waits and no other is proposed, and when it is delisted its bet is
 * over without having won or lost. Those that were delisted are not counted in n. Asked at every
 * bar after warm-up; answers when a bet is taken or ends. What it has learned depends on where the
 * data begins. Uses bars ≤ t. Size: López de Prado, ch. 10; CUSUM filter: ch. 2.
 */
@RegisterStrategy(value = "meta-labelled-trend",
        summary = "Follows trends when a model of how its past bets ended says so.",
        paper = "López de Prado: Advances in financial machine learning, ch. 3 (2018)",
        notes = "Idle until it has learned; then takes the bets that resemble past winners; "
                + "trades much.")
public final class MetaLabelledTrend implements StatefulStrategy {
    private final Parameters parameters;
    private @Nullable MetaSignals signals;
    private final MetaModel model;
    private MetaBet[] bets = {};

    /** How much of a bet is taken. */
    public enum Sizing {
        /** All of it. */
        FULL,
        /** The more, the surer. */
        PROBABILITY;

        /** The part taken of a bet that wins with a probability in (0, 1). */
        double part(double probability) {
            double z = (probability - 0.5) / Math.sqrt(probability * (1 - probability));
            return this == FULL ? 1 : Math.max(0, Erf.erf(z / Math.sqrt(2)));
        }
    }

    /**
     * What can be set.
     *
     * @param fastBars length of the fast average
     * @param slowBars length of the slow average
     * @param volatilityBars how many returns volatility is measured on
     * @param eventMultiple how far returns add up before a bet is proposed
     * @param profitMultiple how far beyond the entry a bet wins
     * @param stopMultiple how far against the entry it loses
     * @param holdBars how long it lasts at most
     * @param trainBars how far back the model learns
     * @param minLabels how many bets it learns from at least
     * @param minProbability how probable to win a bet must be
     * @param sizing how much of a bet is taken
     * @param direction whether short bets are proposed
     * @param retrain how often the model is fitted
     */
    public record Parameters(
            @Parameter(doc = "length of the fast average, less than slowBars", unit = "bars",
                    min = 1, max = 100_000, defaultValue = "20") int fastBars,
            @Parameter(doc = "length of the slow average", unit = "bars", min = 2, max = 100_000,
                    defaultValue = "100") int slowBars,
            @Parameter(doc = "how many returns volatility is measured on", unit = "bars", min = 6,
                    max = 100_000, defaultValue = "63") int volatilityBars,
            @Parameter(doc = "how far returns add up before a bet is proposed",
                    unit = "daily volatilities", min = 0.01, max = 1000,
                    defaultValue = "2") double eventMultiple,
            @Parameter(doc = "how far beyond the entry a bet wins",
                    unit = "volatilities of holdBars", min = 0.01, max = 1000,
                    defaultValue = "1") double profitMultiple,
            @Parameter(doc = "how far against the entry a bet loses",
                    unit = "volatilities of holdBars", min = 0.01, max = 1000,
                    defaultValue = "1") double stopMultiple,
            @Parameter(doc = "how long a bet lasts at most", unit = "bars", min = 1,
                    max = 100_000, defaultValue = "21") int holdBars,
            @Parameter(doc = "how far back the model learns", unit = "bars", min = 1,
                    max = 100_000, defaultValue = "1260") int trainBars,
            @Parameter(doc = "how many bets it learns from at least", unit = "bets", min = 1,
                    max = 1_000_000, defaultValue = "100") int minLabels,
            @Parameter(doc = "how probable to win a bet must be", unit = "probability", min = 0,
                    max = 1, defaultValue = "0.5") double minProbability,
            @Parameter(doc = "how much of a bet is taken", defaultValue = "full") Sizing sizing,
            @Parameter(doc = "whether short bets are proposed",
                    defaultValue = "long-only") Direction direction,
            @Parameter(doc = "how often the model is fitted",
                    defaultValue = "monthly") Rebalance retrain) {
        /** Checks what must hold between parameters. */
        public Parameters {
            if (fastBars >= slowBars) {
                throw new IllegalArgumentException("fastBars must be < slowBars, were "
                        + fastBars + " and " + slowBars);
            }
        }
    }

    /** A strategy at its start. */
    public MetaLabelledTrend(Parameters parameters) {
        this.parameters = parameters;
        this.model = new MetaModel(parameters.trainBars, parameters.minLabels);
    }

    @Override
    public void initialize(StrategyContext context) {
        signals = new MetaSignals(parameters.fastBars, parameters.slowBars,
                parameters.volatilityBars, context);
        context.warmup(Math.max(parameters.slowBars, parameters.volatilityBars + 1));
        bets = new MetaBet[context.symbols().size()];
        Arrays.setAll(bets, _ -> new MetaBet());
    }

    @Override
    public TargetPositions onData(MarketView view) {
        MetaSignals seen = Initialized.require(signals);
        boolean changed = false;
        for (int asset = 0; asset < bets.length; asset++) {
            changed |= bets[asset].isOpen() && (view.canTrade(asset)
                    ? ends(asset, seen.close(asset, view), view.bar())
                    : view.isDelisted(asset) && isGivenUp(asset));
        }
        if (parameters.retrain.schedule().cadence()
                .begins(view.epochSeconds(1), view.epochSeconds())) {
            model.train(view.bar());
        }
        for (int asset = 0; asset < bets.length; asset++) {
            changed |= view.canTrade(asset) && takes(asset, seen, view);
        }
        if (!changed) {
            return TargetPositions.unchanged();
        }
        double[] weights = new double[bets.length];
        int living = ListedAssets.living(view);
        Arrays.setAll(weights, asset -> bets[asset].isOpen() ? bets[asset].held() / living : 0);
        return TargetPositions.of(weights);
    }

    /** Whether something is sold because a bet has ended. */
    private boolean ends(int asset, double price, int bar) {
        MetaBet bet = bets[asset];
        MetaBet.Outcome outcome = bet.next(price, parameters.holdBars);
        if (outcome == MetaBet.Outcome.OPEN) {
            return false;
        }
        model.learn(bar, outcome == MetaBet.Outcome.WON, bet.known());
        boolean wasHeld = bet.held() != 0;
        bet.close();
        return wasHeld;
    }

    /** Whether a bet on an asset that is no more was taken. */
    private boolean isGivenUp(int asset) {
        boolean wasHeld = bets[asset].held() != 0;
        bets[asset].close();
        return wasHeld;
    }

    /** Whether a bet is proposed and taken. */
    private boolean takes(int asset, MetaSignals seen, MarketView view) {
        MetaBet bet = bets[asset];
        double volatility = seen.volatility(asset, view);
        double change = seen.change(asset, view);
        boolean isEvent = !Double.isNaN(change)
                && bet.isEvent(change, parameters.eventMultiple * volatility);
        if (!isEvent || bet.isOpen()
                || Dispersion.isNone(volatility * volatility, 1, Dispersion.OF_RETURNS)) {
            return false;
        }
        int side = seen.side(asset, view);
        boolean isAllowed = side > 0 || parameters.direction == Direction.LONG_SHORT;
        double[] known = seen.known(asset, side, view);
        if (!isAllowed || Arrays.stream(known).anyMatch(Double::isNaN)) {
            return false;
        }
        double width = volatility * Math.sqrt(parameters.holdBars);
        bet.open(side, seen.close(asset, view), parameters.profitMultiple * width,
                parameters.stopMultiple * width, known);
        double probability = model.probability(known);
        if (probability > parameters.minProbability) {
            bet.take(parameters.sizing.part(probability));
        }
        return bet.held() != 0;
    }

    @Override
    public byte[] saveState() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (MetaBet bet : bets) {
                bet.save(out);
            }
            model.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void loadState(byte[] state) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(state))) {
            for (MetaBet bet : bets) {
                bet.load(in);
            }
            model.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the saved state is not of this strategy", e);
        }
    }
}
