package io.troupe.strategies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.features.FeatureStore;
import io.troupe.features.LastClose;
import io.troupe.features.Markets;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrategyInitializationTest {
    /** From {@code printf '42:trend' | sha256sum}. */
    private static final long SEED_OF_42_TREND = 0xc9e2f1c7987d5420L;

    private final FeatureStore features = new FeatureStore(Markets.of(new double[3]));

    @Test
    void symbolsAreFoundInTheUniverse() {
        assertThat(context(1, "a").asset("PEP")).isEqualTo(1);
    }

    @Test
    void aMissingSymbolIsNamedWithTheNearestKnown() {
        assertThatThrownBy(() -> context(1, "pairs-1").asset("PEPP"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("strategy pairs-1 needs PEPP, which the universe does not have"
                        + " (did you mean PEP?)");
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
        assertThat(context(1, "a").feature(new LastClose()))
                .isSameAs(context(1, "b").feature(new LastClose()));
        assertThat(features.features()).containsExactly(new LastClose());
    }

    @Test
    void theSeedIsTheHeadOfTheHashOfRunSeedAndId() {
        assertThat(context(42, "trend").seed()).isEqualTo(SEED_OF_42_TREND);
        assertThat(context(42, "trend2").seed()).isNotEqualTo(SEED_OF_42_TREND);
        assertThat(context(43, "trend").seed()).isNotEqualTo(SEED_OF_42_TREND);
    }

    private StrategyInitialization context(long runSeed, String id) {
        return new StrategyInitialization(List.of("KO", "PEP"), features, runSeed, id);
    }
}
