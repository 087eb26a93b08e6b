package io.troupe.strategies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.data.MarketData;
import io.troupe.features.FeatureColumn;
import io.troupe.features.FeatureStore;
import io.troupe.features.Lives;
import io.troupe.features.Markets;
import io.troupe.features.Price;
import io.troupe.model.Interval;
import io.troupe.model.TargetPositions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrategyInitializationTest {
    /** From {@code printf '42:trend' | sha256sum}. */
    private static final long SEED_OF_42_TREND = 0xc9e2f1c7987d5420L;

    private final MarketData data = Markets.of(new double[]{1, 2, 3}, new double[]{4, 5, 6},
            new double[]{7, 8, 9});
    private final FeatureStore features = new FeatureStore(data);

    @Test
    void symbolsAreFoundInTheUniverse() {
        assertThat(context(1, "a").asset("A1")).isEqualTo(1);
    }

    @Test
    void aMissingSymbolIsNamedWithTheNearestKnown() {
        assertThatThrownBy(() -> context(1, "pairs-1").asset("A22"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("strategy pairs-1 needs A22, which the universe does not have"
                        + " (did you mean A2?)");
    }

    @Test
    void feedbackIsRememberedOnceDeclared() {
        StrategyInitialization context = context(1, "a");
        assertThat(context.wantsFeedback()).isFalse();
        context.feedback();
        assertThat(context.wantsFeedback()).isTrue();
    }

    @Test
    void featuresAreDeclaredInTheSharedStore() {
        assertThat(context(1, "a").feature(Price.CLOSE))
                .isSameAs(context(1, "b").feature(Price.CLOSE));
        assertThat(features.features()).containsExactly(Price.CLOSE);
    }

    /** A0 is delisted on the last bar; A2 and A0 are a universe of their own. */
    @Test
    void aUniverseKnowsWhatCanBeTraded() {
        MarketData dead = Lives.delisted(data, 0, 2);
        FeatureStore store = new FeatureStore(dead);
        StrategyInitialization context = new StrategyInitialization(dead, store, 1, "a");
        context.universe(List.of("A2", "A0"));
        FeatureColumn close = context.feature(Price.CLOSE);
        store.computeAll(1);
        MarketCursor cursor = new MarketCursor(dead, store);
        List<String> shown = new ArrayList<>();
        for (int bar = 1; bar <= 2; bar++) {
            cursor.moveTo(bar);
            context.askingRule().ask(new Strategy() {
                @Override
                public void initialize(StrategyContext ignored) {}

                @Override
                public TargetPositions onData(MarketView view) {
                    shown.add(view.canTrade(0) + " " + view.canTrade(1) + " " + view.isListed(1)
                            + " " + view.isDelisted(1) + " " + view.tradable(0) + " "
                            + view.value(close, 1));
                    return TargetPositions.unchanged();
                }
            }, cursor, null);
        }
        assertThat(shown).containsExactly("true true true false 3 2.0",
                "true false false true 1 NaN");
        assertThat(cursor.view().canTrade(0)).isFalse();
        assertThat(cursor.view().canTrade(2)).isTrue();
    }

    @Test
    void theSeedIsTheHeadOfTheHashOfRunSeedAndId() {
        assertThat(context(42, "trend").seed()).isEqualTo(SEED_OF_42_TREND);
        assertThat(context(42, "trend2").seed()).isNotEqualTo(SEED_OF_42_TREND);
        assertThat(context(43, "trend").seed()).isNotEqualTo(SEED_OF_42_TREND);
    }

    @Test
    void aUniverseIsAMarketOfItsOwn() {
        StrategyInitialization context = context(1, "a");
        context.universe(List.of("A2", "A0"));
        assertThat(context.symbols()).containsExactly("A2", "A0");
        assertThat(context.asset("A0")).isEqualTo(1);
        FeatureColumn last = context.feature(Price.CLOSE);
        features.computeAll(1);
        MarketCursor cursor = new MarketCursor(data, features);
        cursor.moveTo(1);
        double[] shown = new double[4];
        TargetPositions answer = context.askingRule().ask(new Strategy() {
            @Override
            public void initialize(StrategyContext ignored) {}

            @Override
            public TargetPositions onData(MarketView view) {
                shown[0] = view.close(0);
                shown[1] = view.close(1, 1);
                shown[2] = view.value(last, 0);
                shown[3] = view.assets();
                return TargetPositions.of(0.25, 0.75);
            }
        }, cursor, null);
        assertThat(shown).containsExactly(8, 1, 8, 2);
        assertThat(context.askingRule().amongAll(answer))
                .isEqualTo(TargetPositions.of(0.75, 0, 0.25));
    }

    @Test
    void aUniverseIsDeclaredOnceAndFirst() {
        StrategyInitialization late = context(1, "late");
        late.feature(Price.CLOSE);
        assertThatThrownBy(() -> late.universe(List.of("A0")))
                .hasMessage("strategy late must declare its universe once, before its first"
                        + " feature");
        assertThatThrownBy(() -> context(1, "b").universe(List.of("A0", "A1", "A0")))
                .hasMessage("strategy b names A0 twice in its universe");
        assertThatThrownBy(() -> context(1, "c").universe(List.of()))
                .hasMessageContaining("empty universe");
    }

    @Test
    void anIntervalTheStrategyIsNotMadeForIsRefused() {
        StrategyInitialization context = context(1, "fast");
        context.interval(Interval.MINUTE, Interval.DAY);
        assertThatThrownBy(() -> context.interval(Interval.MINUTE, Interval.HOUR))
                .hasMessage("strategy fast is made for bars of a minute or hour, the data has bars"
                        + " of a day; set data.interval");
        assertThatThrownBy(() -> context.interval(Interval.MINUTES_30))
                .as("named as the setting takes it").hasMessageContaining("bars of a 30-minutes,");
    }

    @Test
    void aFeatureThatNeedsMoreThanTheDataHasIsRefused() {
        assertThatThrownBy(() -> context(1, "a").feature(Price.HIGH))
                .hasMessageContaining("needs high prices");
    }

    private StrategyInitialization context(long runSeed, String id) {
        return new StrategyInitialization(data, features, runSeed, id);
    }
}
