package io.troupe.simulation.plan;

import io.troupe.journal.BookingVisitor;
import io.troupe.model.BarPoint;
import io.troupe.model.CutReason;
import io.troupe.model.FlowKind;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** What was booked to the fund of a page with three strategies, looked up instead of listed. */
final class BookedFund implements BookingVisitor {
    private final Map<Cell, Long> filled = new TreeMap<>();
    private final Map<Cell, Long> paid = new TreeMap<>();
    private final Map<Cell, Cut> byVolume = new TreeMap<>();
    private final Map<Cell, Cut> byLimit = new TreeMap<>();
    private final Map<Cell, Long> netting = new TreeMap<>();
    private final Map<Cell, Long> pooling = new TreeMap<>();
    private final Map<Integer, Long> moved = new TreeMap<>();
    private int bar;

    private record Cell(int strategy, int bar, int asset) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            return Arrays.compare(new int[]{strategy, bar, asset},
                    new int[]{other.strategy, other.bar, other.asset});
        }
    }

    private record Cut(long ordered, long approved) {}

    /** A number of a participant at a bar in an asset. */
    interface Looked {
        long up(int strategy, int bar, int asset);
    }

    @Override
    public void bar(int number) {
        bar = number;
    }

    @Override
    public void flow(int strategy, int asset, FlowKind kind, long steps, long cashMicros) {
        throw new IllegalStateException("no asset of the page does anything");
    }

    @Override
    public void fill(int strategy, int asset, long quantity, long notionalMicros, long feeMicros,
            long slippageMicros) {
        filled.put(new Cell(strategy, bar, asset), quantity);
        paid.put(new Cell(strategy, bar, asset), notionalMicros + feeMicros);
    }

    @Override
    public void crossed(int asset, BarPoint point, long nettingMicros, long poolingMicros) {
        netting.put(new Cell(CROSSINGS, bar, asset), nettingMicros);
        pooling.put(new Cell(CROSSINGS, bar, asset), poolingMicros);
    }

    @Override
    public void transfer(int strategy, long micros) {
        moved.merge(strategy, micros, Math::addExact);
    }

    @Override
    public void cut(int strategy, int asset, long ordered, long approved, CutReason reason) {
        (reason == CutReason.VOLUME ? byVolume : byLimit)
                .put(new Cell(strategy, bar, asset), new Cut(ordered, approved));
    }

    long filled(int strategy, int at, int asset) {
        return filled.getOrDefault(new Cell(strategy, at, asset), 0L);
    }

    /** What met a bar. */
    long ordered(int strategy, int at, int asset) {
        Cut cut = byVolume.get(new Cell(strategy, at, asset));
        return cut == null ? filled(strategy, at, asset) : cut.ordered();
    }

    /** What was ordered at a bar's close, before any limit. */
    long decided(int strategy, int at, int asset) {
        Cut cut = byLimit.get(new Cell(strategy, at, asset));
        return cut == null ? ordered(strategy, at + 1, asset) : cut.ordered();
    }

    /** What the limits let pass of it. */
    long approved(int strategy, int at, int asset) {
        Cut cut = byLimit.get(new Cell(strategy, at, asset));
        return cut == null ? ordered(strategy, at + 1, asset) : cut.approved();
    }

    long[] each(int[] strategies, int at, int asset, Looked looked) {
        return Arrays.stream(strategies).mapToLong(each -> looked.up(each, at, asset)).toArray();
    }

    long nettingMicros(int at, int asset) {
        return netting.getOrDefault(new Cell(CROSSINGS, at, asset), 0L);
    }

    long poolingMicros(int at, int asset) {
        return pooling.getOrDefault(new Cell(CROSSINGS, at, asset), 0L);
    }

    /** What each strategy, reserve, overlay, crossings and the house received in all. */
    long[] transfers() {
        return Arrays.stream(new int[]{0, 1, 2, RESERVE, OVERLAY, CROSSINGS, HOUSE})
                .mapToLong(each -> moved.getOrDefault(each, 0L)).toArray();
    }

    /** What the same are worth after the transfers, in micros, if all of these were by then. */
    long[] equities(SimulationPlan plan, int at) {
        long[] worth = transfers();
        long[] initial = plan.initialCashMicros();
        int[] participants = {0, 1, 2, RESERVE, OVERLAY, CROSSINGS, HOUSE};
        for (int j = 0; j < worth.length; j++) {
            int strategy = participants[j];
            worth[j] += switch (strategy) {
                case RESERVE -> plan.initialCash().rest();
                case OVERLAY -> 0;
                case CROSSINGS -> upTo(at, netting) + upTo(at, pooling);
                case HOUSE -> plan.capital().micros();
                default -> initial[strategy];
            };
            for (Map.Entry<Cell, Long> fill : filled.entrySet()) {
                Cell cell = fill.getKey();
                if (cell.strategy() == strategy && cell.bar() <= at) {
                    worth[j] += Math.round(fill.getValue() * 1e6
                            * plan.data().mark(at, cell.asset())) - paid.getOrDefault(cell, 0L);
                }
            }
        }
        return worth;
    }

    private static long upTo(int at, Map<Cell, Long> amounts) {
        return amounts.entrySet().stream().filter(each -> each.getKey().bar() <= at)
                .mapToLong(Map.Entry::getValue).sum();
    }
}
