package io.troupe.bench;

import io.troupe.risk.limits.AccountState;
import io.troupe.risk.limits.LimitCheck;
import io.troupe.risk.limits.LimitRules;
import io.troupe.risk.limits.OrderEnds;
import io.troupe.risk.limits.OrderLimits;
import io.troupe.risk.limits.PositionLimits;
import io.troupe.risk.limits.Restraints;
import io.troupe.risk.limits.SumLimits;
import io.troupe.risk.limits.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The limits of an asset and of gross, of one bar's orders in 500 assets. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LimitBenchmark {
    private static final int ASSETS = 500;
    private static final double VALUE = 1_000_000;

    /** What gross may be; it comes to about 0.5 of the value. */
    @Param({"2", "0.3"})
    double maxGross;

    @Param({"false", "true"})
    boolean working;

    private LimitCheck check;
    private AccountState account;
    private OrderEnds orders;

    @Setup
    public void prepare() {
        long[] held = new long[ASSETS];
        long[] certain = new long[ASSETS];
        double[] stepValues = new double[ASSETS];
        long[] lots = new long[ASSETS];
        for (int asset = 0; asset < ASSETS; asset++) {
            held[asset] = asset * 7 % 21 - 10;
            certain[asset] = asset * 5 % 11 - 5;
            stepValues[asset] = 100 + asset * 11 % 117;
            lots[asset] = 1;
        }
        long[] may = new long[ASSETS];
        Arrays.setAll(may, asset -> asset % 3);
        check = new LimitCheck(new LimitRules(OrderLimits.NONE,
                new PositionLimits(OptionalDouble.of(0.1), List.of(), OptionalInt.empty()),
                new SumLimits(OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(),
                        OptionalDouble.of(maxGross), OptionalDouble.empty(), OptionalInt.empty())),
                lots);
        account = new AccountState(held, stepValues, VALUE, new double[0], 0);
        orders = working ? new OrderEnds(certain, may, may, new long[ASSETS], new long[ASSETS])
                : OrderEnds.certain(certain);
    }

    @Benchmark
    public Verdict check() {
        return check.check(account, orders, Restraints.NONE);
    }
}
