package io.troupe.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Runs the parts of a plain loop and the house over them: one part on the calling thread, bar by
 * bar; more parts on a thread each, whose sums the house walks when all have ended.
 */
final class PlainFund {
    /** Some strategies with their ledgers, run by one thread. */
    interface Part {
        /** Runs one bar; adds orders and cash paid to {@code sums} from {@code at} on. */
        void run(int bar, long[] sums, int at);

        PlainLedgers ledgers();
    }

    /**
     * Where a loop ended.
     *
     * @param house the fund
     * @param sleeves the sleeves of each part, in strategy order
     */
    record End(PlainHouse house, List<PlainLedgers> sleeves) {
        double sleeveEquity(int strategy) {
            int k = strategy;
            for (PlainLedgers part : sleeves) {
                if (k < part.equity.length) {
                    return part.equity[k];
                }
                k -= part.equity.length;
            }
            throw new IndexOutOfBoundsException("strategy " + strategy);
        }
    }

    private final PlainMarket market;
    private final PlainHouse house;
    private final List<? extends Part> parts;

    PlainFund(PlainWork work, List<? extends Part> parts) {
        this.market = work.market();
        this.house = new PlainHouse(market, LongStream.of(work.cashMicros()).sum());
        this.parts = parts;
    }

    End run() {
        if (parts.size() == 1) {
            barByBar(parts.getFirst());
        } else {
            onThreads();
        }
        return new End(house, parts.stream().map(Part::ledgers).toList());
    }

    private void barByBar(Part part) {
        long[] sums = new long[PlainLedgers.SUMS];
        for (int bar = 0; bar < market.bars; bar++) {
            Arrays.fill(sums, 0);
            part.run(bar, sums, 0);
            house.bar(bar, sums, 0);
        }
    }

    private void onThreads() {
        long[][] sums = new long[parts.size()][market.bars * PlainLedgers.SUMS];
        List<Thread> threads = new ArrayList<>();
        for (int p = 1; p < parts.size(); p++) {
            Part part = parts.get(p);
            long[] own = sums[p];
            threads.add(Thread.ofPlatform().start(() -> runAll(part, own)));
        }
        runAll(parts.getFirst(), sums[0]);
        threads.forEach(PlainFund::join);
        long[] total = new long[PlainLedgers.SUMS];
        for (int bar = 0; bar < market.bars; bar++) {
            for (int j = 0; j < total.length; j++) {
                total[j] = 0;
                for (long[] part : sums) {
                    total[j] += part[bar * total.length + j];
                }
            }
            house.bar(bar, total, 0);
        }
    }

    private void runAll(Part part, long[] sums) {
        for (int bar = 0; bar < market.bars; bar++) {
            part.run(bar, sums, bar * PlainLedgers.SUMS);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the other half ran", e);
        }
    }
}
