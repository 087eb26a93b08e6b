package io.troupe.report.page;

import io.troupe.data.MarketData;
import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Bookings;
import io.troupe.metrics.standard.StandardMetrics;
import io.troupe.model.CutReason;
import io.troupe.model.Instrument;
import io.troupe.report.ScriptedBookings;
import io.troupe.report.TestAnalyses;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.analysis.RunAnalyzer;
import io.troupe.report.analysis.RunProvenance;
import io.troupe.report.books.RunContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A fund of any number of strategies that buy ten units and sell them ten bars later, each at
 * another time, and the house does the same.
 */
final class InventedFund implements Bookings {
    /** Names that people and programs might take for something else. */
    static final List<String> HOSTILE = List.of("<script>alert(1)</script>", "=1+1",
            "\"><img src=x onerror=alert(1)>", "quote ' and \" and `tick`",
            "\u202egnol dna desrever",
            "| pipe | # head [a](b)", "\u05d0\u05d1\u05d2 \u0627\u0644\u0635\u0641",
            "</title></style>",
            "]]>&lt;&amp;", "long ".repeat(2000), "$main", "${x} {{y}} __proto__");
    private static final int PERIOD = 20;
    private static final long FEE = 1_000_000;

    private final MarketData data;
    private final int strategies;
    private final int bars;

    private InventedFund(MarketData data, int strategies, int bars) {
        this.data = data;
        this.strategies = strategies;
        this.bars = bars;
    }

    /** What is known of a run of some strategies over some bars, of which it made so many. */
    static RunAnalysis run(String id, int strategies, IntFunction<String> names, int bars,
            int made) {
        MarketData data = data(bars);
        long[] cash = new long[strategies];
        Arrays.fill(cash, 10_000_000_000L);
        RunContext context = new RunContext(data, id,
                IntStream.range(0, strategies).mapToObj(names).toList(), cash);
        RunProvenance provenance = new RunProvenance(List.of(
                new RunProvenance.Setting("fund.capital", "12000000"),
                new RunProvenance.Setting("strategies", "[{\"id\":\"<b>&\"}]")), "hash-of-settings",
                "print-of-data", "1.2.3", "troupe replay " + id + " --verify",
                made == bars ? Optional.empty() : Optional.of("stopped after " + made + " bars"));
        return new RunAnalyzer(context, new InventedFund(data, strategies, made))
                .analyze(provenance, StandardMetrics.REGISTER, TestAnalyses.KNOWING_NOTHING,
                        List.of());
    }

    /** The same with names that need no care. */
    static RunAnalysis run(int strategies, int bars) {
        return run("invented-1", strategies, k -> "s" + k, bars, bars);
    }

    /** Of hostile names. */
    static RunAnalysis hostile(int bars) {
        return run(HOSTILE.getFirst(), HOSTILE.size(), HOSTILE::get, bars, bars);
    }

    private static MarketData data(int bars) {
        double[] closes = new double[bars];
        for (int bar = 0; bar < bars; bar++) {
            closes[bar] = 100 * (1 + 0.001 * bar + 0.08 * Math.sin(bar / 9.0)
                    + 0.01 * Math.sin(bar * 1.7));
        }
        return ScriptedBookings.daily(List.of(Instrument.share("<i>A&B</i>")), closes);
    }

    @Override
    public int lastBar() {
        return bars - 1;
    }

    @Override
    public void visit(int fromBar, int toBar, BookingVisitor visitor) {
        for (int bar = fromBar; bar <= toBar; bar++) {
            visitor.bar(bar);
            for (int strategy = 0; strategy < strategies; strategy++) {
                int phase = (bar + 7 * strategy) % PERIOD;
                if (phase == PERIOD - 1) {
                    buy(visitor, bar, strategy, 10);
                } else if (phase == PERIOD / 2 && bar >= PERIOD / 2 + 1) {
                    buy(visitor, bar, strategy, -10);
                }
            }
            if (bar == PERIOD) {
                visitor.cut(BookingVisitor.HOUSE, 0, 20, 10, CutReason.GROSS_LIMIT);
            }
            visitor.endBar(bar);
        }
    }

    private void buy(BookingVisitor visitor, int bar, int strategy, long quantity) {
        long notional = quantity * Math.round(data.close(bar, 0) * 1e6);
        visitor.fill(BookingVisitor.HOUSE, 0, quantity, notional, FEE, 0);
        visitor.fill(strategy, 0, quantity, notional, FEE, 0);
    }
}
