package io.troupe.simulation.risk;

import io.troupe.Seeds;
import io.troupe.risk.halts.HaltAction;
import io.troupe.risk.halts.HaltFigure;
import io.troupe.risk.halts.HaltRule;
import io.troupe.risk.halts.HaltScope;
import io.troupe.risk.halts.HaltTrigger;
import io.troupe.risk.halts.Reentry;
import io.troupe.risk.limits.GroupLimit;
import io.troupe.risk.limits.LimitRules;
import io.troupe.risk.limits.NetRange;
import io.troupe.risk.limits.OrderLimits;
import io.troupe.risk.limits.PositionLimits;
import io.troupe.risk.limits.SumLimits;
import io.troupe.risk.models.RiskModels;
import io.troupe.risk.overlay.OverlayRules;
import io.troupe.simulation.plan.FundRisk;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.SleeveRisk;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.simulation.plan.VarRules;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;

/**
 * Limits, halts and an overlay of a fund and of its strategies, drawn from a seed: so tight that
 * each of them binds often, so few at a time that none hides all others.
 */
public final class RandomRisk {
    private static final List<String> MODELS = List.of("historical", "historical-order", "normal",
            "ewma", "cornish-fisher", "historical", "normal", "evt", "garch");

    private final Random random;
    private final int assets;

    private RandomRisk(Random random, int assets) {
        this.random = random;
        this.assets = assets;
    }

    /** The same fund, that must keep to what is drawn, as must of two strategies one. */
    public static SimulationPlan of(SimulationPlan plan) {
        RandomRisk risk = new RandomRisk(Seeds.random(13 * plan.seed() + 5),
                plan.data().assets());
        FundRisk fund = risk.fund();
        return with(plan, fund, plan.strategies().stream().map(risk::sometimes).toList());
    }

    /** The same fund, of which only the strategies must keep to something. */
    public static SimulationPlan ofStrategies(SimulationPlan plan) {
        SimulationPlan drawn = of(plan);
        return with(plan, new FundRisk(LimitRules.NONE, List.of(), Optional.empty(),
                drawn.risk().var()), drawn.strategies());
    }

    /** The same fund with other rules. */
    static SimulationPlan with(SimulationPlan plan, FundRisk fund,
            List<StrategySpec> strategies) {
        return new SimulationPlan(plan.data(), strategies, plan.capital(), plan.trading(),
                plan.dividends(), fund, plan.construct(), plan.onFailure(), plan.seed());
    }

    private StrategySpec sometimes(StrategySpec each) {
        return random.nextBoolean() ? each
                : new StrategySpec(each.id(), each.factory(), each.resize(), each.policy(),
                        each.sizing(), new SleeveRisk(limits(6), halts(new HaltScope.Strategy(),
                                random.nextInt(3))));
    }

    private FundRisk fund() {
        VarRules var = new VarRules(RiskModels.of(MODELS.get(random.nextInt(MODELS.size()))),
                0.95, 30 + random.nextInt(30));
        List<HaltRule> halts = new ArrayList<>(halts(new HaltScope.Fund(), random.nextInt(4)));
        if (random.nextInt(8) == 0) {
            halts.add(FundRisk.maxDrawdown(share(0.02, 0.1), cooldown(1)));
        }
        return new FundRisk(limits(4), halts, random.nextInt(3) > 0 ? Optional.empty()
                : Optional.of(overlay()), var);
    }

    private OverlayRules overlay() {
        return new OverlayRules(share(0.05, 0.3), share(0.5, 2), share(0.7, 2.5), share(1, 4),
                share(0.2, 1.5), random.nextBoolean() ? 0 : share(0.01, 0.1));
    }

    /** Of so many limits about one. */
    private LimitRules limits(int oneOf) {
        return new LimitRules(
                new OrderLimits(random.nextInt(2 * oneOf) == 0 ? some() : new BitSet(),
                        random.nextInt(2 * oneOf) == 0, perhaps(oneOf, 0.03, 0.3),
                        perhaps(oneOf, 0.001, 0.3), perhaps(oneOf, 0.002, 0.03)),
                new PositionLimits(perhaps(oneOf, 0.05, 0.4),
                        random.nextInt(oneOf) == 0 ? groups() : List.of(),
                        count(oneOf, 1 + assets / 2)),
                new SumLimits(perhaps(oneOf, 0.1, 0.8), perhaps(oneOf, 0.05, 0.6),
                        random.nextInt(oneOf) == 0 ? Optional.of(range()) : Optional.empty(),
                        perhaps(oneOf, 0.2, 1), perhaps(oneOf, 0.02, 0.5),
                        count(oneOf, 1 + assets / 2)));
    }

    private List<GroupLimit> groups() {
        List<GroupLimit> groups = new ArrayList<>();
        for (int left = 1 + random.nextInt(2); left > 0; left--) {
            groups.add(new GroupLimit("g" + left, some(), perhaps(2, 0.05, 0.5),
                    random.nextBoolean() ? Optional.of(range()) : Optional.empty()));
        }
        return groups;
    }

    /** A range with zero in it, of four one without. */
    private NetRange range() {
        double low = random.nextInt(4) == 0 ? share(0.01, 0.2) : -share(0, 0.3);
        return new NetRange(low, Math.max(0, low) + share(0.01, 0.3));
    }

    private BitSet some() {
        BitSet some = new BitSet();
        some.set(random.nextInt(assets));
        for (int asset = 0; asset < assets; asset++) {
            some.set(asset, some.get(asset) || random.nextInt(3) == 0);
        }
        return some;
    }

    private List<HaltRule> halts(HaltScope account, int count) {
        List<HaltRule> halts = new ArrayList<>();
        for (int left = count; left > 0; left--) {
            halts.add(halt(account));
        }
        return halts;
    }

    private HaltRule halt(HaltScope account) {
        HaltScope scope = switch (random.nextInt(4)) {
            case 0 -> new HaltScope.Group("g" + random.nextInt(2), some());
            case 1 -> new HaltScope.EachAsset(random.nextBoolean() ? Optional.empty()
                    : Optional.of(some()));
            default -> account;
        };
        HaltTrigger trigger = trigger(scope.isAccount());
        HaltAction action = action(trigger.on());
        return HaltRule.of(scope, trigger, action, reentry(trigger,
                scope.isAccount() && action.kind() == HaltAction.Kind.FLATTEN));
    }

    /** Prices move by 4 % a bar, accounts by less. */
    private HaltTrigger trigger(boolean ofAccount) {
        double wide = ofAccount ? 1 : 3;
        return switch (random.nextInt(ofAccount ? 6 : 4)) {
            case 0 -> HaltTrigger.of(HaltFigure.DRAWDOWN, wide * share(0.01, 0.08),
                    random.nextBoolean() ? 0 : 2 + random.nextInt(15));
            case 1 -> HaltTrigger.of(HaltFigure.LOSS, wide * share(0.003, 0.03),
                    1 + random.nextInt(5));
            case 2 -> HaltTrigger.of(HaltFigure.VOLATILITY, wide * share(0.05, 0.25),
                    2 + random.nextInt(15));
            case 3 -> HaltTrigger.of(HaltFigure.STOPS, 1 + random.nextInt(3),
                    1 + random.nextInt(10));
            case 4 -> new HaltTrigger(HaltFigure.VAR, share(0.002, 0.03), 0, share(0.85, 0.14));
            default -> new HaltTrigger(HaltFigure.ES, share(0.002, 0.03), 0, share(0.85, 0.14));
        };
    }

    private HaltAction action(HaltFigure on) {
        HaltAction.Kind[] kinds = HaltAction.Kind.values();
        HaltAction.Kind kind = kinds[random.nextInt(kinds.length)];
        boolean scales = kind == HaltAction.Kind.SCALE;
        return new HaltAction(kind, scales && (on == HaltFigure.STOPS || random.nextBoolean())
                ? OptionalDouble.of(random.nextInt(4) == 0 ? 0 : share(0.1, 0.8))
                : OptionalDouble.empty());
    }

    /**
     * When it ends.
     *
     * @param flattens whether the account's value stands still meanwhile
     */
    private Reentry reentry(HaltTrigger trigger, boolean flattens) {
        boolean recovers = trigger.on() == HaltFigure.DRAWDOWN && trigger.windowBars() > 0;
        double most = trigger.on() == HaltFigure.DRAWDOWN ? trigger.limit() : 0.1;
        boolean below = random.nextInt(3) == 0 && (recovers || !flattens);
        return new Reentry(cooldown(below ? 2 : 8),
                below ? OptionalDouble.of(most * share(0.2, 0.7)) : OptionalDouble.empty(),
                !flattens && random.nextInt(3) == 0);
    }

    /** A number of bars, of so many times once none. */
    private OptionalInt cooldown(int noneOf) {
        return noneOf > 1 && random.nextInt(noneOf) == 0 ? OptionalInt.empty()
                : OptionalInt.of(1 + random.nextInt(8));
    }

    private OptionalDouble perhaps(int oneOf, double least, double range) {
        return random.nextInt(oneOf) == 0 ? OptionalDouble.of(share(least, range))
                : OptionalDouble.empty();
    }

    private OptionalInt count(int oneOf, int most) {
        return random.nextInt(oneOf) == 0 ? OptionalInt.of(1 + random.nextInt(most))
                : OptionalInt.empty();
    }

    private double share(double least, double range) {
        return least + range * random.nextDouble();
    }
}
