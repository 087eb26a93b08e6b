package io.troupe.strategies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.data.MarketData;
import io.troupe.features.Feature;
import io.troupe.features.FeatureColumn;
import io.troupe.features.Price;
import io.troupe.model.TargetPositions;
import io.troupe.strategies.StrategyContract.Law;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each law is broken by a strategy with a fault planted for it, and by no sound one. */
class StrategyContractBitesTest {
    /** Holds what rose since the bar before, in a size that can be spoiled. */
    private static class Sound implements StatefulStrategy {
        /** Read by some of those below. */
        long count;
        private @Nullable FeatureColumn close;
        private byte lastHeld;

        @Override
        public void initialize(StrategyContext context) {
            context.warmup(1);
            close = context.feature(priceOf());
        }

        Feature priceOf() {
            return Price.CLOSE;
        }

        double price(int asset, int lagBars, MarketView view) {
            return close == null ? 0 : view.value(close, asset, lagBars);
        }

        @Override
        public TargetPositions onData(MarketView view) {
            count++;
            double[] weights = new double[view.assets()];
            byte held = 0;
            for (int asset = 0; asset < weights.length; asset++) {
                if (price(asset, 0, view) > price(asset, 1, view)) {
                    weights[asset] = weight(asset, view);
                    held++;
                }
            }
            boolean isSame = held == lastHeld;
            lastHeld = held;
            return isSame ? TargetPositions.unchanged() : TargetPositions.of(weights);
        }

        double weight(int asset, MarketView view) {
            return 1.0 / view.assets();
        }

        @Override
        public byte[] saveState() {
            return new byte[]{lastHeld};
        }

        @Override
        public void loadState(byte[] state) {
            lastHeld = state[0];
        }
    }

    /** The close of the bar after, as a feature that is given the whole panel can cheat. */
    private record NextClose() implements Feature {
        @Override
        public double[] compute(MarketData data) {
            double[] values = new double[data.bars() * data.assets()];
            Arrays.setAll(values, cell -> data.close(
                    Math.min(cell / data.assets() + 1, data.bars() - 1), cell % data.assets()));
            return values;
        }

        @Override
        public int warmupBars() {
            return 0;
        }
    }

    private static final class LooksOneBarAhead extends Sound {
        @Override
        Feature priceOf() {
            return new NextClose();
        }
    }

    private static final class SizesByUnscaledPrice extends Sound {
        @Override
        double weight(int asset, MarketView view) {
            return Math.min(0.2, price(asset, 0, view) / 1000);
        }
    }

    private static final class ForgetsItsState extends Sound {
        @Override
        public void loadState(byte[] state) {
            // forgets it
        }
    }

    private static final class PrefersTheFirst extends Sound {
        @Override
        double weight(int asset, MarketView view) {
            return asset == 0 ? 0.3 : 0.1;
        }
    }

    private static final class NeverTrades extends Sound {
        @Override
        public TargetPositions onData(MarketView view) {
            return TargetPositions.unchanged();
        }
    }

    private static final class HoldsTheUnlisted extends Sound {
        @Override
        public TargetPositions onData(MarketView view) {
            double[] weights = new double[view.assets()];
            Arrays.fill(weights, 0.1);
            return TargetPositions.of(weights);
        }
    }

    private static final class SharesMemoryWithOthers extends Sound {
        private static final AtomicLong ASKED = new AtomicLong();

        @Override
        double weight(int asset, MarketView view) {
            return (ASKED.incrementAndGet() % 1000) / 10_000.0;
        }
    }

    private static final class DividesByAGap extends Sound {
        @Override
        double weight(int asset, MarketView view) {
            return Double.isNaN(view.close(asset, 1)) ? 5 : 0.2;
        }
    }

    private static final class ChangesItsMind extends Sound {
        @Override
        public TargetPositions onData(MarketView view) {
            count++;
            double[] weights = new double[view.assets()];
            Arrays.setAll(weights, asset -> price(asset, 0, view) > 0 ? 0.001 * count : 0);
            return TargetPositions.of(weights);
        }
    }

    private static final class NeedsTwoAssets extends Sound {
        @Override
        double weight(int asset, MarketView view) {
            return 1.0 / (view.assets() - 1);
        }
    }

    private static final class NeedsManyBars extends Sound {
        @Override
        public void initialize(StrategyContext context) {
            super.initialize(context);
            context.warmup(0);
        }

        @Override
        public TargetPositions onData(MarketView view) {
            return view.close(0, 5) > 0 ? super.onData(view) : TargetPositions.unchanged();
        }
    }

    private static final class NeedsAnAsset extends Sound {
        @Override
        public void initialize(StrategyContext context) {
            super.initialize(context);
            context.asset("A0");
        }
    }

    private static final class PanicsAfterADelisting extends Sound {
        @Override
        double weight(int asset, MarketView view) {
            int silent = 0;
            for (int i = 0; i < view.assets(); i++) {
                silent += view.bar() > 40 && Double.isNaN(view.close(i))
                        && Double.isNaN(view.close(i, 20)) ? 1 : 0;
            }
            return silent > 1 ? 9 : 0.2;
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(NeverTrades::new, "acts at all"),
                fault(LooksOneBarAhead::new, "cutting the future changes no answer"),
                fault(LooksOneBarAhead::new, "another future changes no earlier answer"),
                fault(SharesMemoryWithOthers::new, "a fresh strategy answers the same"),
                fault(PrefersTheFirst::new, "assets in another order get the same"),
                fault(SizesByUnscaledPrice::new, "doubled prices change nothing"),
                fault(SizesByUnscaledPrice::new, "the unit of a price does not matter"),
                fault(ForgetsItsState::new, "goes on from saved state as if never stopped"),
                fault(HoldsTheUnlisted::new, "holds nothing of what has not traded"),
                fault(HoldsTheUnlisted::new, "an asset that never trades is never held"),
                fault(DividesByAGap::new, "survives bars in which nothing trades"),
                fault(PanicsAfterADelisting::new, "survives delistings"),
                fault(ChangesItsMind::new, "constant prices give one answer"),
                fault(NeedsTwoAssets::new, "one asset is enough"),
                fault(NeedsAnAsset::new, "of no assets it holds nothing"),
                fault(NeedsManyBars::new, "few bars do no harm"));
    }

    private static Arguments fault(Supplier<Strategy> planted, String law) {
        return Arguments.of(planted.get().getClass().getSimpleName(), planted, law);
    }

    @ParameterizedTest(name = "{0} breaks \"{2}\"")
    @MethodSource("faults")
    void aPlantedFaultIsCaught(String name, Supplier<Strategy> planted, String law) {
        StrategySubject subject = StrategySubject.of(name, planted);
        Law broken = StrategyContract.laws().stream().filter(each -> each.name().equals(law))
                .findFirst().orElseThrow();
        assertThatThrownBy(() -> {
            for (long seed = 0; seed < 4; seed++) {
                broken.check(subject, seed);
            }
        }).isInstanceOfAny(AssertionError.class, RuntimeException.class);
    }

    @Test
    void aSoundStrategyKeepsAllLaws() {
        StrategySubject subject = StrategySubject.of("sound", Sound::new);
        for (Law law : StrategyContract.laws()) {
            for (long seed = 0; seed < 4; seed++) {
                long each = seed;
                assertThatCode(() -> law.check(subject, each)).as(law.name())
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void everyLawHasAFault() {
        Set<String> laws = new TreeSet<>(
                faults().map(each -> (String) each.get()[2]).toList());
        assertThat(laws).containsExactlyInAnyOrderElementsOf(
                StrategyContract.laws().stream().map(Law::name).toList());
        assertThat(List.copyOf(laws)).hasSize(StrategyContract.laws().size());
    }
}
