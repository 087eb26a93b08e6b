package io.troupe.execution.costs;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.Seeds;
import io.troupe.execution.prices.PriceScale;
import io.troupe.execution.slippage.AlmgrenSlippage;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.execution.slippage.ImpactModel;
import io.troupe.execution.slippage.Liquidity;
import io.troupe.execution.slippage.PowerSlippage;
import io.troupe.execution.slippage.SpreadSlippage;
import io.troupe.execution.slippage.VolatilitySlippage;
import io.troupe.execution.slippage.VolumeShareSlippage;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of every model of slippage with every kind of fee. */
class CostLawsTest {
    private static List<ImpactModel> models(Random random) {
        return List.of(new BasisPointSlippage(random.nextInt(3) * 50),
                new SpreadSlippage(random.nextDouble(100), SpreadSlippage.Unit.BPS),
                new SpreadSlippage(random.nextDouble(2), SpreadSlippage.Unit.PRICE),
                new VolumeShareSlippage(random.nextDouble(4), random.nextDouble(0.01, 1)),
                new VolatilitySlippage(random.nextDouble(3)),
                new PowerSlippage(random.nextDouble(0.01), random.nextDouble(20)),
                AlmgrenSlippage.ESTIMATED,
                new AlmgrenSlippage(random.nextDouble(2), random.nextDouble(2), 3, 9));
    }

    private static FeeModel fees(Random random) {
        if (random.nextInt(4) == 0) {
            return new PerShareCommission(random.nextInt(9_000), random.nextInt(2_000_000));
        }
        double first = random.nextInt(9_000);
        double[] rates = {first, first / 2, first / 3};
        return new CommissionSchedule(
                new OrderCharges(random.nextInt(2) * 300_000,
                        random.nextBoolean() ? VolumeTiers.flat(first)
                                : new VolumeTiers(new double[]{300, 900}, rates),
                        random.nextInt(2) * 0.4, random.nextInt(2) * 200_000),
                new OrderBounds(random.nextInt(2) * 1_000_000,
                        random.nextBoolean() ? 4_000_000 : Double.POSITIVE_INFINITY,
                        random.nextBoolean() ? 0.3 : Double.POSITIVE_INFINITY,
                        random.nextBoolean()),
                new StampDuty(random.nextDouble(0.5), random.nextDouble(0.5)));
    }

    private static TradingCosts costs(Random random, ImpactModel model) {
        double[] unknown = {Double.NaN};
        Liquidity liquidity = random.nextInt(5) == 0
                ? new Liquidity(unknown, unknown, unknown)
                : new Liquidity(new double[]{random.nextInt(4_000)},
                        new double[]{random.nextInt(4_000)},
                        new double[]{random.nextDouble(0.5)});
        double step = random.nextBoolean() ? 1 : 0.01;
        return new TradingCosts(new PriceScale(new double[]{step * 2},
                new double[]{random.nextBoolean() ? 0 : 0.05}, new double[]{1.3}),
                new double[]{step}, new int[1], liquidity, model, fees(random));
    }

    /** An order that may have filled before, in a month in which more was traded. */
    private static void begin(Random random, TradingCosts costs, ChargedOrder order,
            MonthVolume month) {
        FillQuote quote = new FillQuote();
        if (random.nextBoolean()) {
            costs.quote(new QuoteRequest().at(0, 0, 20), random.nextBoolean() ? 150 : -150, order,
                    month, quote);
            month.add(quote);
            if (random.nextBoolean()) {
                order.add(quote);
            }
        }
    }

    private static QuoteRequest request(Random random, int sign) {
        double reference = random.nextDouble(0.5, 200);
        return new QuoteRequest().at(0, 0, reference).after(random.nextInt(2) * 77L)
                .within(random.nextInt(3) == 0
                        ? reference * (1 + sign * random.nextDouble(0.01))
                        : Double.NaN);
    }

    /** So that opposite trades that meet inside never save less than nothing. */
    @ParameterizedTest
    @MethodSource("io.troupe.Seeds#all")
    void moreOfOneSideNeverCostsLess(long seed) {
        Random random = Seeds.random(seed);
        for (ImpactModel model : models(random)) {
            TradingCosts costs = costs(random, model);
            ChargedOrder order = new ChargedOrder();
            MonthVolume month = new MonthVolume();
            begin(random, costs, order, month);
            int sign = random.nextBoolean() ? 1 : -1;
            QuoteRequest request = request(random, sign);
            long[] costOf = LongStream.iterate(1, quantity -> quantity + 1 + quantity / 9)
                    .takeWhile(quantity -> quantity < 6_000)
                    .map(quantity -> costs.costMicros(request, sign * quantity, order, month))
                    .toArray();
            assertThat(costOf).as("%s", model).isSorted();
        }
    }

    @ParameterizedTest
    @MethodSource("io.troupe.Seeds#all")
    void meetingInsideNeverCosts(long seed) {
        Random random = Seeds.random(seed);
        for (ImpactModel model : models(random)) {
            TradingCosts costs = costs(random, model);
            QuoteRequest request = request(random, 1).within(Double.NaN);
            ChargedOrder order = new ChargedOrder();
            MonthVolume month = new MonthVolume();
            long bought = random.nextInt(3_000);
            long sold = random.nextInt(3_000);
            long apart = costs.costMicros(request, bought, order, month)
                    + costs.costMicros(request, -sold, order, month);
            assertThat(costs.costMicros(request, bought - sold, order, month)).as("%s", model)
                    .isBetween(0L, apart);
        }
    }

    /** A fill's price is on the worse side of the reference, on the grid, and within the limit. */
    @ParameterizedTest
    @MethodSource("io.troupe.Seeds#all")
    void slippageIsAgainstWhoTrades(long seed) {
        Random random = Seeds.random(seed);
        for (ImpactModel model : models(random)) {
            TradingCosts costs = costs(random, model);
            FillQuote quote = new FillQuote();
            long quantity = (long) random.nextInt(1, 4_000) * (random.nextBoolean() ? 1 : -1);
            costs.quote(request(random, Long.signum(quantity)), quantity, new ChargedOrder(),
                    new MonthVolume(), quote);
            assertThat(quote.slippageMicros()).as("%s", model).isNotNegative();
            assertThat(quote.feeMicros()).isNotNegative();
            assertThat(quote.notionalMicros() * Long.signum(quantity)).isNotNegative();
            assertThat(quote.costMicros())
                    .isBetween(quote.slippageMicros() + quote.feeMicros() - 1,
                            quote.slippageMicros() + quote.feeMicros() + 1);
        }
    }
}
