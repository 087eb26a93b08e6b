package io.troupe.bench;

import io.troupe.execution.costs.ChargedOrder;
import io.troupe.execution.costs.CommissionPreset;
import io.troupe.execution.costs.FeeModel;
import io.troupe.execution.costs.FillQuote;
import io.troupe.execution.costs.MonthVolume;
import io.troupe.execution.costs.PerShareCommission;
import io.troupe.execution.costs.QuoteRequest;
import io.troupe.execution.costs.TradingCosts;
import io.troupe.execution.prices.PriceScale;
import io.troupe.execution.slippage.AlmgrenSlippage;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.execution.slippage.ImpactModel;
import io.troupe.execution.slippage.Liquidity;
import io.troupe.execution.slippage.PowerSlippage;
import io.troupe.execution.slippage.SpreadSlippage;
import io.troupe.execution.slippage.VolatilitySlippage;
import io.troupe.execution.slippage.VolumeShareSlippage;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The price of a fill, by model of slippage and by schedule of commission. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CostBenchmark {
    private static final int ASSETS = 20;
    private static final int BARS = 250;
    private static final int FILLS = 1_000;

    @Param({"bps", "spread", "volume-share", "volatility", "square-root", "almgren"})
    String slippage;

    @Param({"short", "ibkr-us-fixed", "ibkr-us-tiered"})
    String commission;

    private TradingCosts costs;
    private double[] closes;
    private final QuoteRequest request = new QuoteRequest();
    private final ChargedOrder order = new ChargedOrder();
    private final MonthVolume month = new MonthVolume();
    private final FillQuote quote = new FillQuote();
    private int bar;

    @Setup
    public void prepare() {
        closes = new double[BARS * ASSETS];
        double[] volumes = new double[closes.length];
        for (int cell = 0; cell < closes.length; cell++) {
            closes[cell] = 100 + cell * 7 % 13;
            volumes[cell] = 1_000_000 + cell * 11 % 17;
        }
        double[] ones = new double[ASSETS];
        Arrays.fill(ones, 1);
        double[] ticks = new double[ASSETS];
        Arrays.fill(ticks, 0.01);
        costs = new TradingCosts(new PriceScale(ones, ticks, new double[0]), ones, new int[BARS],
                Liquidity.of(ASSETS, closes, volumes), model(), fees());
    }

    private ImpactModel model() {
        return switch (slippage) {
            case "spread" -> new SpreadSlippage(5, SpreadSlippage.Unit.BPS);
            case "volume-share" -> new VolumeShareSlippage(0.1, 0.1);
            case "volatility" -> new VolatilitySlippage(0.1);
            case "square-root" -> PowerSlippage.squareRoot(0.5);
            case "almgren" -> AlmgrenSlippage.ESTIMATED;
            default -> new BasisPointSlippage(5);
        };
    }

    private FeeModel fees() {
        return switch (commission) {
            case "ibkr-us-fixed" -> CommissionPreset.IBKR_US_FIXED.schedule();
            case "ibkr-us-tiered" -> CommissionPreset.IBKR_US_TIERED.schedule();
            default -> new PerShareCommission(5_000, 1_000_000);
        };
    }

    /** Fills that each open and close an order. */
    @Benchmark
    @OperationsPerInvocation(FILLS)
    public long quote() {
        bar = bar + 1 == BARS ? 0 : bar + 1;
        long sum = 0;
        for (int n = 0; n < FILLS; n++) {
            int asset = n % ASSETS;
            order.clear();
            costs.quote(request.at(bar, asset, closes[bar * ASSETS + asset]),
                    (n & 1) == 0 ? 100 : -100, order, month, quote);
            order.add(quote);
            month.add(quote);
            sum += quote.costMicros() + order.feeMicros();
        }
        return sum;
    }
}
