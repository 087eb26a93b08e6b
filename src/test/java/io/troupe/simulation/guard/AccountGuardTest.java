package io.troupe.simulation.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.MarketData;
import io.troupe.model.CutReason;
import io.troupe.model.RiskEvent;
import io.troupe.risk.halts.HaltAction;
import io.troupe.risk.halts.HaltFigure;
import io.troupe.risk.halts.HaltRule;
import io.troupe.risk.halts.HaltScope;
import io.troupe.risk.halts.HaltTrigger;
import io.troupe.risk.halts.Reentry;
import io.troupe.risk.limits.LimitRules;
import io.troupe.risk.limits.OrderEnds;
import io.troupe.risk.limits.OrderLimits;
import io.troupe.risk.limits.PositionLimits;
import io.troupe.risk.limits.Restraints;
import io.troupe.risk.limits.SumLimits;
import io.troupe.risk.limits.Verdict;
import io.troupe.risk.models.RiskEstimate;
import io.troupe.risk.models.RiskModel;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.checkpoint.SavedBytes;
import io.troupe.simulation.plan.VarRules;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/**
 * The guard of an account with 3 steps at 10 of its 100: of two bars a day, with half of its value
 * a day to trade, a fifth in one asset, and a pause after a forecast of a loss of a tenth.
 */
class AccountGuardTest {
    private static final HaltRule HALT = HaltRule.of(new HaltScope.Fund(),
            new HaltTrigger(HaltFigure.VAR, 0.1, 0, 0.95),
            new HaltAction(HaltAction.Kind.PAUSE, OptionalDouble.empty()),
            new Reentry(OptionalInt.of(2), OptionalDouble.empty(), false));
    private static final LimitRules LIMITS = new LimitRules(OrderLimits.NONE,
            new PositionLimits(OptionalDouble.of(0.2), List.of(), OptionalInt.empty()),
            new SumLimits(OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(),
                    OptionalDouble.empty(), OptionalDouble.of(0.5), OptionalInt.empty()));
    private static final AccountGuard.Close CLOSE = new AccountGuard.Close(new long[]{3, 0},
            new double[]{10, 1});

    private final Standing model = new Standing();
    private final AccountGuard guard = guard();

    /** A model for which another stands in, and which foretells what it is told to. */
    private static final class Standing implements RiskModel {
        private double loss = 0.2;

        @Override
        public String name() {
            return "standing";
        }

        @Override
        public RiskEstimate estimate(double[] returns, int count, double level) {
            return new RiskEstimate.Estimated(loss, loss, Optional.of("another stood in"));
        }

        @Override
        public RiskEstimate simulate(double[] returns, int count, double level, int bars) {
            throw new UnsupportedOperationException("draws no paths");
        }

        @Override
        public RiskModel held(double[] returns, int count) {
            return this;
        }
    }

    private record Held(double value) implements Account {
        @Override
        public long position(int asset) {
            return CLOSE.held()[asset];
        }

        @Override
        public double stepValue(int asset) {
            return CLOSE.stepValues()[asset];
        }

        @Override
        public int stops(int asset) {
            return 0;
        }
    }

    private AccountGuard guard() {
        MarketData data = new HandFund(new double[][]{{10, 1}, {10, 1}, {10, 1}, {10, 1}})
                .everyHours(12).strategy(ScriptedStrategy.hold(0, 0)).plan().data();
        return new AccountGuard(LIMITS, List.of(HALT),
                new GuardMarket(data, new VarRules(model, 0.95, 30)));
    }

    private static RiskEvent halted() {
        return new RiskEvent(RiskEvent.Kind.HALTED, HALT.name(), 0.2, 0.1);
    }

    private static RiskEvent stoodIn() {
        return new RiskEvent(RiskEvent.Kind.FELL_BACK, "another stood in", Double.NaN,
                Double.NaN);
    }

    private static Verdict check(AccountGuard of, int bar, long ordered) {
        return of.check(bar, 100, CLOSE, OrderEnds.certain(0, ordered), Restraints.NONE);
    }

    /** What was seen at the first bar: 35 traded, a forecast, a breach. */
    private void firstBar() {
        guard.open(0);
        guard.traded(3, 10);
        guard.traded(-5, 1);
        assertThat(guard.judge(0, new Held(100))).containsExactly(stoodIn(), halted());
        assertThat(guard.breaches(check(guard, 0, 0))).containsExactly(new RiskEvent(
                RiskEvent.Kind.BREACHED, "maxPerAsset", 0, 0.3, 0.2));
    }

    /** Of 20 steps at 1 as many as 50 less 35 leave; on the next day all. */
    private static void assertGoesOn(AccountGuard guard) {
        guard.open(1);
        assertThat(guard.judge(1, new Held(100))).isEmpty();
        assertThat(guard.restraint().mayOpen(1)).isFalse();
        Verdict verdict = check(guard, 1, 20);
        assertThat(verdict.reductions()).containsExactly(new Verdict.Reduction(1,
                Verdict.Part.CERTAIN, 20, 15, CutReason.TURNOVER_LIMIT));
        assertThat(guard.breaches(verdict)).isEmpty();
        guard.open(2);
        assertThat(check(guard, 2, 20).reductions()).isEmpty();
    }

    @Test
    void remembersWhatItHasSeen() {
        firstBar();
        assertGoesOn(guard);
    }

    @Test
    void isTheSameOnceCopied() {
        firstBar();
        AccountGuard copy = guard();
        guard.copyTo(copy);
        assertGoesOn(copy);
        assertGoesOn(guard);
    }

    @Test
    void isTheSameOnceRead() {
        firstBar();
        AccountGuard read = guard();
        SavedBytes.load(SavedBytes.of(guard::write), read::read);
        assertGoesOn(read);
    }

    /** A pause ends after two bars in which less is foretold. */
    @Test
    void aHaltEndsByItself() {
        firstBar();
        model.loss = 0.05;
        assertThat(guard.judge(1, new Held(100))).isEmpty();
        assertThat(guard.judge(2, new Held(100))).containsExactly(new RiskEvent(
                RiskEvent.Kind.REENTERED, HALT.name(), 0.05, 0.1));
        assertThat(guard.restraint().mayOpen(1)).isTrue();
    }

    /** It looks at orders if it has limits, or if a halt prohibits something. */
    @Test
    void looksAtOrdersOnlyIfThereIsSomethingToKeepTo() {
        GuardMarket market = new GuardMarket(HandFund.quiet(2)
                .strategy(ScriptedStrategy.hold(0)).plan().data(), VarRules.DEFAULT);
        AccountGuard none = AccountGuard.withoutRules(market);
        assertThat(none.checks(none.restraint())).isFalse();
        firstBar();
        assertThat(none.checks(guard.restraint())).isTrue();
        assertThat(guard().checks(none.restraint())).isTrue();
        assertThat(none.countsTurnover()).isFalse();
        assertThat(guard.countsTurnover()).isTrue();
    }
}
