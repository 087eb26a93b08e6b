package io.troupe.execution.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.Seeds;
import io.troupe.execution.FillModel;
import io.troupe.execution.FillPrices;
import io.troupe.execution.prices.PriceScale;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.execution.slippage.Liquidity;
import io.troupe.model.BarPoint;
import io.troupe.model.Fill;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Shares by the piece, and contracts of 50 a point in steps of 0.1 on a grid of quarters. */
class TradingCostsTest {
    private static final double[] STEP_UNITS = {1, 0.1};
    private static final double[] STEP_MULTIPLES = {1, 5};
    private static final PriceScale SCALE = new PriceScale(STEP_MULTIPLES,
            new double[]{0, 0.25}, new double[0]);

    private final ChargedOrder order = new ChargedOrder();
    private final MonthVolume month = new MonthVolume();
    private final FillQuote quote = new FillQuote();
    private final QuoteRequest request = new QuoteRequest();

    private static TradingCosts costs(double slippageBps, FeeModel fees) {
        return new TradingCosts(SCALE, STEP_UNITS, new int[2], Liquidity.BLANK,
                new BasisPointSlippage(slippageBps), fees);
    }

    /** 30 at 100.10 are 3003.00, of which 3.00 is slippage; 30 half cents of fee. */
    @Test
    void aPurchasePaysPriceSlippageAndFee() {
        costs(10, new PerShareCommission(5_000, 0)).quote(request.at(0, 0, 100), 30, order,
                month, quote);
        assertThat(quote.fill())
                .isEqualTo(new Fill(0, 0, 30, 3_003_000_000L, 150_000, 3_000_000));
        assertThat(quote.costMicros()).isEqualTo(3_150_000);
    }

    /** Three times as dear 30 at 100.30 are 3009.00, and the fee is 0.45. */
    @Test
    void dearerTradingMultipliesSlippageAndFee() {
        costs(10, new PerShareCommission(5_000, 0)).dearer(3).quote(request.at(0, 0, 100), 30,
                order, month, quote);
        assertThat(quote.fill())
                .isEqualTo(new Fill(0, 0, 30, 3_009_000_000L, 450_000, 9_000_000));
    }

    /** 100.10 is paid as 100.25, times 50, times 3 contracts; and 99.90 is received as 99.75. */
    @Test
    void pricesGoToTheTickAgainstWhoTrades() {
        TradingCosts costs = costs(10, new PerShareCommission(0, 0));
        costs.quote(request.at(1, 1, 100), 30, order, month, quote);
        assertThat(quote.fill()).isEqualTo(new Fill(1, 1, 30, 15_037_500_000L, 0, 37_500_000));
        costs.quote(request.at(1, 1, 100), -30, order, month, quote);
        assertThat(quote.fill()).isEqualTo(new Fill(1, 1, -30, -14_962_500_000L, 0, 37_500_000));
    }

    /** 100.10 would be paid; the limit is 100.04, and 99.97 of a sale. */
    @Test
    void aLimitIsNeverPassed() {
        TradingCosts costs = costs(10, new PerShareCommission(0, 0));
        request.at(0, 0, 100).within(100.04);
        costs.quote(request, 100, order, month, quote);
        assertThat(quote.notionalMicros()).isEqualTo(10_004_000_000L);
        assertThat(quote.slippageMicros()).isEqualTo(4_000_000);
        assertThat(quote.costMicros()).isEqualTo(4_000_000);
        assertThat(costs.passesLimit(request, 100)).isTrue();
        request.within(99.97);
        costs.quote(request, -100, order, month, quote);
        assertThat(quote.notionalMicros()).isEqualTo(-9_997_000_000L);
        assertThat(costs.passesLimit(request, -100)).isTrue();
        assertThat(costs.passesLimit(request.within(99.89), -100)).isFalse();
        assertThat(costs.passesLimit(request.within(100.11), 100)).isFalse();
        assertThat(costs.passesLimit(request.within(Double.NaN), 100)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("io.troupe.Seeds#all")
    void theShortFormCostsWhatTheFillModelSays(long seed) {
        Random random = Seeds.random(seed);
        double[] reference = random.doubles(4, 1, 5_000).toArray();
        double[] rates = random.doubles(4, 0.5, 2).toArray();
        PriceScale scale = new PriceScale(STEP_MULTIPLES,
                new double[]{random.nextInt(2) * 0.01, 0.25}, rates);
        BasisPointSlippage slippage = new BasisPointSlippage(random.nextInt(40) / 4.0);
        PerShareCommission fee = new PerShareCommission(random.nextInt(9_000),
                random.nextInt(2_000_000));
        FillModel model = new FillModel(BarPoint.OPEN,
                new FillPrices(reference, scale, slippage), fee, STEP_UNITS, Optional.empty());
        TradingCosts costs = new TradingCosts(scale, STEP_UNITS, new int[2], Liquidity.BLANK,
                slippage, fee);
        for (int cell = 0; cell < 4; cell++) {
            long quantity = (long) random.nextInt(1, 100_000) * (random.nextBoolean() ? 1 : -1);
            request.at(cell / 2, cell % 2, reference[cell]);
            costs.quote(request, quantity, order, month, quote);
            assertThat(quote.fill()).isEqualTo(model.fill(cell / 2, cell % 2, quantity));
            assertThat(costs.costMicros(request, quantity, order, month))
                    .isEqualTo(model.costMicros(cell / 2, cell % 2, quantity));
            order.add(quote);
        }
    }

    @Test
    void nothingCostsNothing() {
        assertThat(costs(10, new PerShareCommission(0, 1_000_000))
                .costMicros(request.at(0, 0, 100), 0, order, month)).isZero();
    }

    @Test
    void whatHasNoRateHasNoPrice() {
        TradingCosts costs = new TradingCosts(new PriceScale(new double[]{1}, new double[]{0},
                new double[]{2, Double.NaN}), new double[]{1}, new int[2], Liquidity.BLANK,
                new BasisPointSlippage(0), new PerShareCommission(0, 0));
        assertThat(costs.hasRate(0, 0)).isTrue();
        assertThat(costs.hasRate(1, 0)).isFalse();
        assertThatThrownBy(() -> costs.quote(request.at(1, 0, 5), 1, order, month, quote))
                .isInstanceOf(ArithmeticException.class).hasMessageContaining("NaN");
    }
}
