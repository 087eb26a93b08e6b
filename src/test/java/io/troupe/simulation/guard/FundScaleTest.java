package io.troupe.simulation.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.model.RiskEvent;
import io.troupe.risk.halts.Restraint;
import io.troupe.risk.overlay.OverlayRules;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.checkpoint.SavedBytes;
import io.troupe.simulation.plan.VarRules;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A fund of A and B that may have 40 % of its value at work, and no other bound. */
class FundScaleTest {
    private static final double NONE = Double.POSITIVE_INFINITY;
    private static final Optional<OverlayRules> RULES = Optional.of(
            new OverlayRules(1, NONE, NONE, NONE, 0.4, 0.1));
    private static final double[] TEN_AND_TWENTY = {10, 20};

    private final FundScale scale = scale(RULES);

    private static FundScale scale(Optional<OverlayRules> rules) {
        double[][] closes = new double[40][];
        Arrays.setAll(closes, bar -> new double[]{10 + bar % 2, 20 + bar % 3});
        return new FundScale(rules, new GuardMarket(new HandFund(closes)
                .strategy(ScriptedStrategy.hold(0, 0)).plan().data(), VarRules.DEFAULT));
    }

    private static double[] factors(FundScale of, int bar, long a, long b, double value) {
        of.observeTo(bar);
        return of.factors(bar, new long[]{a, b}, TEN_AND_TWENTY, value, Restraint.NONE);
    }

    private static RiskEvent overlay(String rule, double factor) {
        return new RiskEvent(RiskEvent.Kind.OVERLAY, rule, factor, Double.NaN);
    }

    private static RiskEvent notAvailable() {
        return new RiskEvent(RiskEvent.Kind.NOT_AVAILABLE, "overlay", Double.NaN, Double.NaN);
    }

    @Test
    void nothingIsScaledWithoutRules() {
        FundScale none = scale(Optional.empty());
        assertThat(factors(none, 0, 1000, 1000, 1)).isEmpty();
        assertThat(none.takeEvents()).isEmpty();
    }

    /** 20 at 10 and −30 at 20 are 800 of 1000: half of it. Then 740, for which .54 is too near. */
    @Test
    void aFactorIsToldWhenItChanges() {
        assertThat(factors(scale, 0, 20, -30, 1000)).containsExactly(0.5, 0.5);
        assertThat(scale.takeEvents()).containsExactly(overlay("overlay: leverage", 0.5),
                notAvailable());
        assertThat(scale.takeEvents()).isEmpty();
        assertThat(factors(scale, 1, 20, -27, 1000)).containsExactly(0.5, 0.5);
        assertThat(scale.takeEvents()).isEmpty();
        // 1000 of 1000
        assertThat(factors(scale, 2, 20, -40, 1000)).containsExactly(0.4, 0.4);
        assertThat(scale.takeEvents()).containsExactly(overlay("overlay: leverage", 0.4));
    }

    /** Thirty returns are known at bar 30; then 300 of 1000 need no factor. */
    @Test
    void itEndsWhenNothingBinds() {
        factors(scale, 0, 20, -30, 1000);
        scale.takeEvents();
        assertThat(factors(scale, 29, 30, 0, 1000)).containsExactly(0.5, 0.5);
        assertThat(scale.takeEvents()).isEmpty();
        assertThat(factors(scale, 30, 30, 0, 1000)).isEmpty();
        assertThat(scale.takeEvents())
                .containsExactly(overlay("overlay: nothing binds", 1));
    }

    /** What is worth nothing has no weights. */
    @Test
    void nothingIsScaledOfNothing() {
        assertThat(factors(scale, 35, 20, -30, 0)).isEmpty();
        assertThat(factors(scale, 36, 20, -30, -10)).isEmpty();
        assertThat(scale.takeEvents()).isEmpty();
    }

    @Test
    void isTheSameOnceRead() {
        factors(scale, 0, 20, -30, 1000);
        FundScale read = scale(RULES);
        SavedBytes.load(SavedBytes.of(scale::write), read::read);
        read.observeTo(0);
        assertThat(factors(read, 1, 20, -27, 1000)).containsExactly(0.5, 0.5);
        assertThat(read.takeEvents()).isEmpty();
        assertThat(factors(read, 30, 30, 0, 1000)).isEmpty();
    }
}
