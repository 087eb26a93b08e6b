package io.troupe.lookahead;

import io.troupe.data.MarketData;
import io.troupe.features.Feature;
import io.troupe.features.FeatureColumn;
import io.troupe.features.PanelShape;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import io.troupe.features.rolling.CloseReturn;
import io.troupe.model.TargetPositions;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.StatelessStrategy;
import io.troupe.strategies.StrategyContext;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Features that know the future, each in a way that people fall into, and honest ones. */
final class Planted {
    private Planted() {}

    /** Holds what a feature is positive for, in equal parts. */
    static final class Follower implements StatelessStrategy {
        private final Feature feature;
        private final Consumer<StrategyContext> more;
        private @Nullable FeatureColumn column;

        Follower(Feature feature) {
            this(feature, context -> {});
        }

        Follower(Feature feature, Consumer<StrategyContext> more) {
            this.feature = feature;
            this.more = more;
        }

        @Override
        public void initialize(StrategyContext context) {
            more.accept(context);
            column = context.feature(feature);
        }

        @Override
        public TargetPositions onData(MarketView view) {
            double[] weights = new double[view.assets()];
            FeatureColumn followed = Objects.requireNonNull(column);
            Arrays.setAll(weights,
                    asset -> view.value(followed, asset) > 0 ? 1.0 / weights.length : 0);
            return TargetPositions.of(weights);
        }
    }

    /** An honest one: the return since some bars ago. */
    static Feature honest() {
        return new CloseReturn(5, 0);
    }

    /** The return of the bar in which what is decided now will fill. */
    record NextReturn() implements Feature {
        @Override
        public double[] compute(MarketData data) {
            return cells(data, (bar, asset) -> bar + 1 < data.bars()
                    ? data.mark(bar + 1, asset) / data.mark(bar, asset) - 1
                    : Double.NaN);
        }

        @Override
        public int warmupBars() {
            return 0;
        }
    }

    /** How far the close is from the mean of all closes there will ever be. */
    record FullSampleScore() implements Feature {
        @Override
        public double[] compute(MarketData data) {
            double[] means = new double[data.assets()];
            for (int bar = 0; bar < data.bars(); bar++) {
                for (int asset = 0; asset < means.length; asset++) {
                    means[asset] += data.mark(bar, asset) / data.bars();
                }
            }
            return cells(data, (bar, asset) -> means[asset] - data.mark(bar, asset));
        }

        @Override
        public int warmupBars() {
            return 0;
        }
    }

    /** The close over a mean of as many bars after it as before. */
    record CentredMean(int half) implements Feature {
        @Override
        public double[] compute(MarketData data) {
            return cells(data, (bar, asset) -> {
                double sum = 0;
                int count = 0;
                for (int b = Math.max(0, bar - half); b <= Math.min(data.bars() - 1,
                        bar + half); b++) {
                    sum += data.mark(b, asset);
                    count++;
                }
                return sum / count - data.mark(bar, asset);
            });
        }

        @Override
        public int warmupBars() {
            return 0;
        }
    }

    /** The close scaled by the highest of the whole panel, as a bulk computation may slip into. */
    record ScaledByPanel() implements Feature {
        @Override
        public double[] compute(MarketData data) {
            double highest = 0;
            for (int bar = 0; bar < data.bars(); bar++) {
                highest = Math.max(highest, data.mark(bar, 0));
            }
            double scale = highest;
            return cells(data, (bar, asset) -> data.mark(bar, asset) / scale - 0.9);
        }

        @Override
        public int warmupBars() {
            return 0;
        }
    }

    /** Counts how many bars are left: other prices do not change it, fewer bars do. */
    record BarsLeft() implements Feature {
        @Override
        public double[] compute(MarketData data) {
            return cells(data, (bar, asset) -> data.bars() - bar - 10);
        }

        @Override
        public int warmupBars() {
            return 0;
        }
    }

    /** An average that never forgets, and says that it settles at once. */
    record Unsettled() implements SeriesFeature {
        @Override
        public SeriesStream series(PanelShape shape) {
            double[] mean = {Double.NaN};
            return (_, _, _, close, _) -> {
                mean[0] = Double.isNaN(mean[0]) ? close : mean[0] + 0.001 * (close - mean[0]);
                return close - mean[0];
            };
        }

        @Override
        public int warmupBars() {
            return 0;
        }
    }

    private interface Cell {
        double at(int bar, int asset);
    }

    private static double[] cells(MarketData data, Cell cell) {
        double[] values = new double[data.bars() * data.assets()];
        Arrays.setAll(values, i -> cell.at(i / data.assets(), i % data.assets()));
        return values;
    }
}
