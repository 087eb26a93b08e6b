package io.troupe.simulation.desks;

import io.troupe.Seeds;
import io.troupe.data.MarketData;
import io.troupe.execution.costs.CommissionPreset;
import io.troupe.execution.costs.CommissionSchedule;
import io.troupe.execution.costs.FeeModel;
import io.troupe.execution.costs.OrderBounds;
import io.troupe.execution.costs.OrderCharges;
import io.troupe.execution.costs.PerShareCommission;
import io.troupe.execution.costs.StampDuty;
import io.troupe.execution.costs.VolumeTiers;
import io.troupe.execution.margin.BuyingPower;
import io.troupe.execution.margin.CallOrder;
import io.troupe.execution.margin.MarginRates;
import io.troupe.execution.margin.MarginRules;
import io.troupe.execution.margin.Unaffordable;
import io.troupe.execution.matching.Intrabar;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.execution.slippage.AlmgrenSlippage;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.execution.slippage.ImpactModel;
import io.troupe.execution.slippage.PowerSlippage;
import io.troupe.execution.slippage.SpreadSlippage;
import io.troupe.execution.slippage.VolatilitySlippage;
import io.troupe.execution.slippage.VolumeShareSlippage;
import io.troupe.model.BarPoint;
import io.troupe.model.Cadence;
import io.troupe.model.orders.ExitRules;
import io.troupe.model.orders.OrderPolicy;
import io.troupe.model.orders.OrderStyle;
import io.troupe.model.orders.RefusalPolicy;
import io.troupe.simulation.RandomFund;
import io.troupe.simulation.RandomMarket;
import io.troupe.simulation.RandomStrategy;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.simulation.plan.Trading;
import io.troupe.strategies.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;

/**
 * A small fund with desks drawn from a seed: styles and exits of every kind, costs of every model,
 * bars whose volume is too little, and whatever else funds meet.
 */
public final class RandomDeskFund {
    private static final int MOST_ASSETS = 3;
    private static final int MOST_BARS = 40;
    private static final int MOST_STRATEGIES = 6;

    private RandomDeskFund() {}

    public static SimulationPlan plan(long seed) {
        return plan(seed, 2);
    }

    /** One that has so many bars at least. */
    public static SimulationPlan plan(long seed, int leastBars) {
        Random random = Seeds.random(seed);
        int assets = 1 + random.nextInt(MOST_ASSETS);
        int bars = leastBars + random.nextInt(MOST_BARS);
        MarketData data = new RandomMarket(random, assets, bars, Seeds.random(~seed)).data();
        SimulationPlan plan = RandomFund.plan(seed, data, strategies(random));
        SimulationPlan atDesks = bounded(new Random(31 * seed),
                desks(random, plan.fills().point(), seed).at(plan));
        return seed % 4 == 0 ? RandomFund.financed(atDesks) : atDesks;
    }

    /** Of two funds one has accounts that are bounded. */
    private static SimulationPlan bounded(Random random, SimulationPlan plan) {
        if (random.nextBoolean()) {
            return plan;
        }
        Trading trading = plan.trading();
        double maintenance = 0.05 + 0.6 * random.nextDouble();
        MarginRules margin = new MarginRules(
                random.nextInt(3) == 0 ? BuyingPower.CASH : BuyingPower.MARGIN,
                List.of(Unaffordable.values()).get(random.nextInt(3)),
                MarginRates.uniform(plan.data().assets(),
                        Math.min(1, maintenance + 0.3 * random.nextDouble()), maintenance),
                0.2 * random.nextDouble(),
                random.nextBoolean() ? CallOrder.PRO_RATA : CallOrder.LOSERS_FIRST);
        return new SimulationPlan(plan.data(), plan.strategies(), plan.capital(),
                new Trading(trading.fills(), trading.desks(), Optional.of(margin),
                        trading.financing(), trading.borrow(),
                        random.nextInt(5) == 0 ? RefusalPolicy.QUARANTINE
                                : RefusalPolicy.CONTINUE),
                plan.dividends(), plan.risk(), plan.construct(), plan.onFailure(), plan.seed());
    }

    private static List<StrategySpec> strategies(Random random) {
        List<StrategySpec> strategies = new ArrayList<>();
        Cadence[] cadences = Cadence.values();
        for (int k = 1 + random.nextInt(MOST_STRATEGIES); k > 0; k--) {
            RandomStrategy.Temper temper = RandomStrategy.Temper.draw(random);
            strategies.add(new StrategySpec("s" + strategies.size(), kind(random, temper),
                    random.nextInt(3) == 0 ? cadences[random.nextInt(cadences.length)]
                            : Cadence.NEVER,
                    new OrderPolicy(style(random), exits(random))));
        }
        return strategies;
    }

    /** Of three strategies one trades by orders of its own. */
    private static Supplier<Strategy> kind(Random random, RandomStrategy.Temper temper) {
        return random.nextInt(3) == 0 ? () -> RandomOrders.of(temper.whim())
                : () -> RandomStrategy.of(temper);
    }

    private static OrderStyle style(Random random) {
        OrderStyle.Session[] sessions = OrderStyle.Session.values();
        OrderStyle.Schedule[] schedules = OrderStyle.Schedule.values();
        OrderStyle.Then[] thens = OrderStyle.Then.values();
        return switch (random.nextInt(4)) {
            case 0 -> new OrderStyle.Market(sessions[random.nextInt(sessions.length)]);
            case 1 -> OrderStyle.MARKET;
            case 2 -> new OrderStyle.Limit(offset(random), random.nextInt(4),
                    thens[random.nextInt(thens.length)]);
            default -> {
                OrderStyle.Schedule schedule = schedules[random.nextInt(schedules.length)];
                yield new OrderStyle.Sliced(schedule, 1 + random.nextInt(6), switch (schedule) {
                    case TWAP, VWAP -> 0;
                    case POV -> 0.01 + 0.2 * random.nextDouble();
                    case ALMGREN_CHRISS -> 1e-6 * random.nextInt(4);
                });
            }
        };
    }

    private static OrderStyle.Offset offset(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new OrderStyle.Offset(random.nextInt(300) - 200, OrderStyle.Unit.BPS, 0);
            case 1 -> new OrderStyle.Offset(random.nextInt(20) - 15, OrderStyle.Unit.TICKS, 0);
            default -> new OrderStyle.Offset(random.nextDouble() - 0.7, OrderStyle.Unit.ATR,
                    1 + random.nextInt(5));
        };
    }

    /** Of two policies one has exits, each of them as likely as not. */
    private static ExitRules exits(Random random) {
        if (random.nextBoolean()) {
            return ExitRules.NONE;
        }
        return new ExitRules(perhaps(random, 0.05), perhaps(random, 0.08), perhaps(random, 0.05),
                random.nextInt(3) == 0 ? OptionalInt.of(1 + random.nextInt(8))
                        : OptionalInt.empty(),
                new ExitRules.Reentry(random.nextInt(5) - 1));
    }

    private static OptionalDouble perhaps(Random random, double most) {
        return random.nextBoolean() ? OptionalDouble.empty()
                : OptionalDouble.of(0.002 + most * random.nextDouble());
    }

    private static TestDesks desks(Random random, BarPoint marketPoint, long seed) {
        return new TestDesks(matching(random), marketPoint, slippage(random), fees(random),
                random.nextBoolean() ? OptionalDouble.of(0.01 + 0.05 * random.nextDouble())
                        : OptionalDouble.empty(),
                seed);
    }

    private static MatchingRules matching(Random random) {
        Intrabar[] paths = Intrabar.values();
        MatchingRules.Book[] books = MatchingRules.Book.values();
        return new MatchingRules(random.nextInt(3) > 0 ? MatchingRules.Book.TROUPE
                : books[random.nextInt(books.length)],
                random.nextBoolean() ? Intrabar.WORST : paths[random.nextInt(paths.length)],
                random.nextInt(4) == 0, random.nextInt(3) > 0 ? 1 : 0.2 + 0.7 * random.nextDouble(),
                random.nextInt(3) > 0 ? 0 : random.nextInt(3));
    }

    private static ImpactModel slippage(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> new BasisPointSlippage(random.nextInt(20));
            case 1 -> new SpreadSlippage(random.nextInt(20), SpreadSlippage.Unit.BPS);
            case 2 -> new VolumeShareSlippage(0.1, 0.025 + 0.5 * random.nextDouble());
            case 3 -> new VolatilitySlippage(0.2 * random.nextDouble());
            case 4 -> PowerSlippage.squareRoot(random.nextDouble());
            case 5 -> new PowerSlippage(0.001 * random.nextDouble(), random.nextDouble());
            default -> AlmgrenSlippage.ESTIMATED;
        };
    }

    private static FeeModel fees(Random random) {
        CommissionPreset[] presets = CommissionPreset.values();
        return switch (random.nextInt(3)) {
            case 0 -> new PerShareCommission(5_000, random.nextBoolean() ? 1_000_000 : 0);
            case 1 -> presets[random.nextInt(presets.length)].schedule();
            default -> new CommissionSchedule(
                    new OrderCharges(random.nextInt(200_000),
                            new VolumeTiers(new double[]{1_000, 5_000},
                                    new double[]{9_000, 4_000, 1_000}),
                            0.001 * random.nextInt(3), 50_000L * random.nextInt(3)),
                    OrderBounds.atLeast(500_000.0 * random.nextInt(3)),
                    new StampDuty(0.001 * random.nextInt(2), 0.002 * random.nextInt(2)));
        };
    }
}
