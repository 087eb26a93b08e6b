package io.troupe.metrics.attribution;

import io.troupe.math.Dispersion;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Gathers from bar to bar what {@link RiskPart} says of a fund's parts. Sums of products are
 * updated by the recurrences of West (1979) and Chan, Golub and LeVeque (1983), which do not cancel
 * for means far from 0. Memory grows with parts times the bars of the tail, not with bars. Not safe
 * for use by several threads.
 */
public final class RiskRecorder {
    /** How many contributions to the tail are kept at the most: 32 megabytes. */
    static final int MOST_KEPT = 1 << 22;

    /** For so many bars of the tail there is room in any case. */
    private static final int LEAST_KEPT = 64;

    /** Of equal returns the earlier is the worse, so that the tail is always the same. */
    private static final Comparator<TailBar> WORST_FIRST = Comparator
            .comparingDouble(TailBar::fundReturn).thenComparingInt(TailBar::number);

    private final double[] means;
    private final double[] squares;
    private final double[] products;
    private final PriorityQueue<TailBar> tail = new PriorityQueue<>(WORST_FIRST.reversed());
    /** How many bars of the tail are kept: more than are needed, so that a record may grow. */
    private final int mostTail;
    private final boolean keepsParts;
    private int bars;
    private double mean;
    private double square;

    /** A bar that may be of the tail. */
    @SuppressWarnings("ArrayRecordComponent") // kept within, never compared
    private record TailBar(int number, double fundReturn, double[] contributions) {}

    /**
     * Is to gather.
     *
     * @param parts how many there are
     * @param mostReturns how many returns there can be at the most
     */
    public RiskRecorder(int parts, int mostReturns) {
        means = new double[parts];
        squares = new double[parts];
        products = new double[parts];
        mostTail = room(tailOf(Math.max(mostReturns, 1)));
        keepsParts = (long) mostTail * parts <= MOST_KEPT;
    }

    /** The next of some sizes, of which each is at most a quarter more than the one before. */
    private static int room(int needed) {
        int step = Math.max(LEAST_KEPT, Integer.highestOneBit(needed) / 4);
        return Math.ceilDiv(needed, step) * step;
    }

    private static int tailOf(int returns) {
        return (int) ((returns - 1) * RiskAttribution.TAIL) + 1;
    }

    /**
     * Takes one bar.
     *
     * @param fundReturn the fund's, a fraction
     * @param contributions of the parts to it; read, not kept
     */
    public void add(double fundReturn, double[] contributions) {
        bars++;
        double delta = fundReturn - mean;
        mean += delta / bars;
        double rest = fundReturn - mean;
        square += delta * rest;
        for (int part = 0; part < means.length; part++) {
            double off = contributions[part] - means[part];
            means[part] += off / bars;
            squares[part] += off * (contributions[part] - means[part]);
            products[part] += off * rest;
        }
        keepIfBad(fundReturn, contributions);
    }

    private void keepIfBad(double fundReturn, double[] contributions) {
        TailBar best = tail.peek();
        if (best != null && tail.size() == mostTail) {
            if (fundReturn >= best.fundReturn()) {
                return;
            }
            tail.remove();
        }
        tail.add(new TailBar(bars, fundReturn,
                keepsParts ? contributions.clone() : new double[0]));
    }

    /** How many bars were taken. */
    public int bars() {
        return bars;
    }

    /** Standard deviation of the fund's returns, divisor n − 1; empty below 2. */
    public OptionalDouble volatility() {
        return volatility(square);
    }

    private OptionalDouble volatility(double sumOfSquares) {
        if (bars < 2) {
            return OptionalDouble.empty();
        }
        boolean isNone = Dispersion.isNone(sumOfSquares, bars, Dispersion.OF_RETURNS);
        return OptionalDouble.of(isNone ? 0 : Math.sqrt(sumOfSquares / (bars - 1)));
    }

    private boolean varies() {
        return volatility().orElse(0) > 0;
    }

    private List<TailBar> worst() {
        return tail.stream().sorted(WORST_FIRST).limit(tailOf(bars)).toList();
    }

    /** The fund's expected shortfall; empty without a return. */
    public OptionalDouble expectedShortfall() {
        return bars == 0 ? OptionalDouble.empty()
                : OptionalDouble.of(-worst().stream().mapToDouble(TailBar::fundReturn).sum()
                        / tailOf(bars));
    }

    /** What is known of some parts that follow each other. */
    public List<RiskPart> parts(int first, List<String> names) {
        List<TailBar> worst = worst();
        return IntStream.range(0, names.size())
                .mapToObj(i -> part(names.get(i), first + i, worst)).toList();
    }

    private RiskPart part(String name, int part, List<TailBar> worst) {
        OptionalDouble share = varies() ? OptionalDouble.of(products[part] / square)
                : OptionalDouble.empty();
        OptionalDouble shortfall = worst.isEmpty() || !keepsParts ? OptionalDouble.empty()
                : OptionalDouble.of(-worst.stream()
                        .mapToDouble(bar -> bar.contributions()[part]).sum() / worst.size());
        return new RiskPart(name, volatility(squares[part]), share, shortfall);
    }

    /** Σ σ(cᵢ) / σ(R) over the first parts; empty if the fund's return does not vary. */
    public OptionalDouble diversificationRatio(int parts) {
        if (!varies()) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (int part = 0; part < parts; part++) {
            sum += volatility(squares[part]).orElse(0);
        }
        return OptionalDouble.of(sum / volatility().orElse(0));
    }
}
