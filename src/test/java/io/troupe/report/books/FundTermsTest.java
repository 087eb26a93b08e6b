package io.troupe.report.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.model.Cadence;
import io.troupe.portfolio.allocators.FixedAllocator;
import io.troupe.portfolio.allocators.InverseVolatilityAllocator;
import io.troupe.risk.halts.HaltAction;
import io.troupe.risk.halts.HaltFigure;
import io.troupe.risk.halts.HaltRule;
import io.troupe.risk.halts.HaltScope;
import io.troupe.risk.halts.HaltTrigger;
import io.troupe.risk.halts.Reentry;
import io.troupe.risk.limits.LimitRules;
import io.troupe.risk.overlay.OverlayRules;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.plan.FundRisk;
import io.troupe.simulation.plan.VarRules;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Two strategies with 1000 each. */
class FundTermsTest {
    private static HandFund fund() {
        return HandFund.quiet(3).strategy(ScriptedStrategy.hold(1))
                .strategy(ScriptedStrategy.hold(0));
    }

    private static FundTerms of(HandFund fund) {
        return FundTerms.of(fund.plan(), 2);
    }

    private static HandFund fixed(double... weights) {
        return fund().divided(Cadence.NEVER,
                new FixedAllocator(List.of(weights[0], weights[1])));
    }

    @Test
    void sharesThatSumToOneLeaveNothing() {
        FundTerms none = new FundTerms(2, 0, false, false);
        assertThat(of(fund())).isEqualTo(none);
        assertThat(of(fixed(0.25, 0.75))).isEqualTo(none);
        assertThat(of(fixed(0.5, 0.75).maxExposure(2))).isEqualTo(none);
        assertThat(of(fund().divided(Cadence.NEVER, new InverseVolatilityAllocator(2))))
                .isEqualTo(none);
        assertThat(of(fund().scale(1))).isEqualTo(none);
    }

    /** 40 % of 2000. */
    @Test
    void sharesBelowOneLeaveAReserve() {
        assertThat(of(fixed(0.25, 0.35))).isEqualTo(new FundTerms(2, 800_000_000, true, false));
    }

    @Test
    void whereCapitalComesOrGoesThereIsAReserve() {
        assertThat(of(fund().flow("2024-01-02", 5))).isEqualTo(new FundTerms(2, 0, true, false));
    }

    @Test
    void anotherScaleIsAnOverlay() {
        assertThat(of(fund().scale(0.5))).isEqualTo(new FundTerms(2, 0, false, true));
        assertThat(of(fund().scale(1.5))).isEqualTo(new FundTerms(2, 0, false, true));
    }

    /** What a halt scales or an overlay of risk takes is held by the overlay; no more is by limits. */
    @Test
    void whatRiskTakesIsHeldByTheOverlay() {
        HaltRule scaling = halt(HaltAction.Kind.SCALE);
        HaltRule pausing = halt(HaltAction.Kind.PAUSE);
        FundTerms without = new FundTerms(2, 0, false, false);
        FundTerms with = new FundTerms(2, 0, false, true);
        assertThat(of(fund().limits(risk(List.of(scaling), Optional.empty())))).isEqualTo(with);
        assertThat(of(fund().limits(risk(List.of(pausing), Optional.empty()))))
                .isEqualTo(without);
        assertThat(of(fund().limits(risk(List.of(),
                Optional.of(new OverlayRules(0.1, 1, 1, 1, 1, 0)))))).isEqualTo(with);
    }

    private static HaltRule halt(HaltAction.Kind kind) {
        return HaltRule.of(new HaltScope.Fund(), HaltTrigger.of(HaltFigure.LOSS, 0.1, 1),
                new HaltAction(kind, OptionalDouble.empty()),
                new Reentry(OptionalInt.of(1), OptionalDouble.empty(), false));
    }

    private static FundRisk risk(List<HaltRule> halts, Optional<OverlayRules> overlay) {
        return new FundRisk(LimitRules.NONE, halts, overlay, VarRules.DEFAULT);
    }
}
