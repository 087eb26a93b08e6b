package io.troupe.bench;

import static io.troupe.bench.PlainMarket.ASSETS;

import io.troupe.strategies.builtin.MovingAverageTrend.Parameters;
import java.util.ArrayList;
import java.util.List;

/**
 * The grid's work written by hand for this work alone: no strategy objects, averages shared between
 * strategies and kept running, signals as bits. It is what "fast" means in the benchmark.
 */
final class PlainLoop {
    private PlainLoop() {}

    /** Runs a grid with its strategies split evenly over threads. */
    static PlainFund.End run(PlainWork work, int threads) {
        List<Part> parts = new ArrayList<>();
        for (int p = 0; p < threads; p++) {
            parts.add(new Part(work.part(p, threads)));
        }
        return new PlainFund(work, parts).run();
    }

    private static final class Part implements PlainFund.Part {
        private final PlainAverages averages;
        private final PlainLedgers ledgers;
        private final int[] fast;
        private final int[] slow;
        private final int[] warmupBars;
        private final int[] signals;

        Part(PlainWork work) {
            List<Parameters> grid = work.grid();
            averages = new PlainAverages(work.market(), grid);
            ledgers = new PlainLedgers(work.market(), work.cashMicros());
            fast = grid.stream().mapToInt(p -> averages.row(p.fastBars())).toArray();
            slow = grid.stream().mapToInt(p -> averages.row(p.slowBars())).toArray();
            warmupBars = grid.stream().mapToInt(p -> p.slowBars() - 1).toArray();
            signals = new int[fast.length];
        }

        @Override
        public void run(int bar, long[] sums, int at) {
            averages.advance(bar);
            sums[at + ASSETS] = ledgers.fill(bar);
            ledgers.value(bar);
            for (int k = 0; k < fast.length; k++) {
                if (bar >= warmupBars[k]) {
                    int above = averages.above(fast[k], slow[k]);
                    if (above != signals[k]) {
                        decide(k, above, bar, sums, at);
                    }
                }
            }
        }

        private void decide(int k, int above, int bar, long[] sums, int at) {
            for (int rest = above ^ signals[k]; rest != 0; rest &= rest - 1) {
                int asset = Integer.numberOfTrailingZeros(rest);
                double weight = (above >>> asset & 1) == 1 ? 1.0 / ASSETS : 0;
                ledgers.want(k, asset, weight, bar, sums, at);
            }
            signals[k] = above;
        }

        @Override
        public PlainLedgers ledgers() {
            return ledgers;
        }
    }
}
