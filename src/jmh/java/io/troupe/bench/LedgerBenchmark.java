package io.troupe.bench;

import io.troupe.data.MarketData;
import io.troupe.execution.FillModel;
import io.troupe.ledger.SleeveBank;
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

/** Pricing and booking a fill, and valuing all sleeves at a bar. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LedgerBenchmark {
    private static final int ASSETS = 20;
    private static final int FILLS = 1_000;

    @Param({"10", "1000", "100000"})
    int sleeves;

    private FillModel fills;
    private SleeveBank bank;
    private double[] prices;
    private int bars;
    private int bar;

    @Setup
    public void prepare() {
        MarketData data = SmaGrid.load(SmaGrid.BUNDLED_DATA);
        fills = SmaGrid.fills(data);
        bars = data.bars();
        long[] cash = new long[sleeves];
        Arrays.fill(cash, SmaGrid.CAPITAL_MICROS);
        bank = new SleeveBank(ASSETS, cash);
        prices = new double[ASSETS];
        data.marks(bars - 1, prices);
    }

    @Benchmark
    @OperationsPerInvocation(FILLS)
    public long fill() {
        bar = bar + 1 == bars ? 0 : bar + 1;
        for (int n = 0; n < FILLS; n++) {
            int asset = n % ASSETS;
            long quantity = (n & 1) == 0 ? 100 : -100;
            bank.fill(n % sleeves, asset, quantity, fills.notionalMicros(bar, asset, quantity),
                    fills.feeMicros(asset, quantity));
        }
        return bank.cashTotalMicros();
    }

    @Benchmark
    public double valueAllSleeves() {
        bank.value(prices);
        return bank.equity(sleeves - 1);
    }
}
