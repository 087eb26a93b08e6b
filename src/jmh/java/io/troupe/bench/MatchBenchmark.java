package io.troupe.bench;

import io.troupe.execution.matching.BarPrices;
import io.troupe.execution.matching.Intrabar;
import io.troupe.execution.matching.LiveOrder;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.execution.matching.OrderMatcher;
import io.troupe.execution.matching.Touch;
import io.troupe.model.BarPoint;
import io.troupe.model.OrderType;
import io.troupe.model.orders.OrderPrices;
import java.util.Random;
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

/** One order of a type that meets one bar: buyers and sellers, most of whom it leaves waiting. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MatchBenchmark {
    private static final int ORDERS = 4096;
    private static final double PRICE = 100;

    @Param
    public OrderType type;

    @Param({"WORST", "ADAPTIVE"})
    public Intrabar intrabar;

    private final LiveOrder[] orders = new LiveOrder[ORDERS];
    private final BarPrices[] bars = new BarPrices[ORDERS];
    private final Touch touch = new Touch();
    private OrderMatcher matcher;

    @Setup
    public void prepare() {
        Random random = new Random(1);
        matcher = new OrderMatcher(new MatchingRules(MatchingRules.Book.TROUPE, intrabar, false, 1,
                0), BarPoint.OPEN);
        for (int n = 0; n < ORDERS; n++) {
            double open = PRICE + random.nextGaussian();
            double close = open + random.nextGaussian();
            bars[n] = new BarPrices().set(open, Math.max(open, close) + random.nextDouble(),
                    Math.min(open, close) - random.nextDouble(), close, 0);
            OrderPrices prices = new OrderPrices(PRICE + 2 * random.nextGaussian(),
                    PRICE + 2 * random.nextGaussian(), 1 + 2 * random.nextDouble(), false, 1);
            orders[n] = new LiveOrder().set(type, prices, random.nextBoolean() ? 1 : -1);
        }
    }

    @Benchmark
    @OperationsPerInvocation(ORDERS)
    public double match() {
        double sum = 0;
        for (int n = 0; n < ORDERS; n++) {
            matcher.match(orders[n], bars[n], touch);
            sum += touch.fills() ? touch.price() : 1;
        }
        return sum;
    }
}
