package io.troupe.report.analysis;

import io.troupe.journal.BookingVisitor;
import io.troupe.ledger.LedgerColumns;
import io.troupe.metrics.TrackRecorder;
import io.troupe.model.FlowKind;
import io.troupe.model.Money;
import io.troupe.report.books.Portfolios;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What some strategies of many are worth and earn from bar to bar, of their own bookings alone: a
 * ledger of all would cost as much as it did in the walk before, which told who is to be followed.
 */
final class FollowedSeries implements BookingVisitor {
    private final Portfolios portfolios;
    private final int[] strategies;
    /** By strategy. */
    private final boolean[] isFollowed;
    private final int[] places;
    private final LedgerColumns ledgers;
    private final TrackRecorder[] recorders;
    private final long[] transferred;
    private final double[] stepValues;
    private final double[][] equity;
    private final double[][] returns;

    /**
     * Follows some.
     *
     * @param bars how many there will be
     * @param strategies their indices, increasing
     */
    FollowedSeries(Portfolios portfolios, int bars, int[] strategies) {
        this.portfolios = portfolios;
        this.strategies = strategies.clone();
        isFollowed = new boolean[portfolios.context().strategies()];
        places = new int[isFollowed.length];
        long[] cash = new long[strategies.length];
        recorders = new TrackRecorder[strategies.length];
        for (int place = 0; place < strategies.length; place++) {
            isFollowed[strategies[place]] = true;
            places[strategies[place]] = place;
            cash[place] = portfolios.context().initialCashMicros()[strategies[place]];
            recorders[place] = new TrackRecorder(cash[place], portfolios.context().basis());
        }
        ledgers = new LedgerColumns(portfolios.assets(), cash);
        transferred = new long[strategies.length];
        stepValues = new double[portfolios.assets()];
        equity = new double[strategies.length][bars];
        returns = new double[strategies.length][bars];
    }

    private boolean follows(int portfolio) {
        return portfolio >= 0 && isFollowed[portfolio];
    }

    @Override
    public void bar(int bar) {
        Arrays.fill(transferred, 0);
        portfolios.data().stepValues(bar, stepValues);
    }

    @Override
    public void flow(int strategy, int asset, FlowKind kind, long steps, long cashMicros) {
        if (follows(strategy)) {
            ledgers.flow(places[strategy], asset, steps, cashMicros);
        }
    }

    @Override
    public void cashFlow(int strategy, FlowKind kind, long cashMicros) {
        if (follows(strategy)) {
            ledgers.flow(places[strategy], cashMicros);
        }
    }

    @Override
    public void fill(int strategy, int asset, long quantity, long notionalMicros, long feeMicros,
            long slippageMicros) {
        if (follows(strategy)) {
            ledgers.fill(places[strategy], asset, quantity, notionalMicros, feeMicros);
        }
    }

    @Override
    public void transfer(int strategy, long micros) {
        if (follows(strategy)) {
            int place = places[strategy];
            ledgers.transfer(place, micros);
            transferred[place] = Math.addExact(transferred[place], micros);
        }
    }

    @Override
    public void endBar(int bar) {
        for (int place = 0; place < recorders.length; place++) {
            equity[place][bar] = valued(place);
            returns[place][bar] = recorders[place].endBar(bar, equity[place][bar],
                    Money.amount(transferred[place]));
        }
    }

    /** As the fund's ledger adds it up: cash before transfers, then what is held. */
    private double valued(int place) {
        double value = Money.amount(
                Math.subtractExact(ledgers.cashMicros(place), transferred[place]));
        for (int asset = 0; asset < stepValues.length; asset++) {
            long position = ledgers.position(place, asset);
            if (position != 0) {
                value += position * stepValues[asset];
            }
        }
        return value;
    }

    /** What was followed, in the order of the strategies. */
    List<PortfolioSeries> series() {
        return IntStream.range(0, strategies.length)
                .mapToObj(place -> new PortfolioSeries(strategies[place],
                        portfolios.context().portfolio(strategies[place]), equity[place],
                        returns[place]))
                .toList();
    }
}
