package io.troupe.metrics;

import io.troupe.model.Money;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Gathers the {@link TrackRecord} of one portfolio as its bars pass. Memory grows with transfers of
 * capital alone; not safe for use by several threads.
 */
public final class TrackRecorder {
    private final long capitalMicros;
    private final Basis basis;
    private final TimeWeightedIndex index = new TimeWeightedIndex();
    private final ReturnMoments returns = new ReturnMoments();
    /** The same object where nothing is to be subtracted. */
    private final ReturnMoments excess;
    private final BarRates rates;
    private final MaxDrawdown drawdown = new MaxDrawdown();
    private final DatedTransfers.Builder transfers = new DatedTransfers.Builder();
    private double equitySum;
    private double notional;
    private long fills;
    private long commissionMicros;
    private long slippageMicros;
    private long inMicros;
    private long outMicros;

    /**
     * Begins a record.
     *
     * @param capitalMicros the cash the portfolio begins with
     * @param basis what its figures are to go by
     */
    public TrackRecorder(long capitalMicros, Basis basis) {
        this.capitalMicros = capitalMicros;
        this.basis = basis;
        this.excess = basis.riskFree().isNone() ? returns : new ReturnMoments();
        this.rates = new BarRates(basis);
    }

    /**
     * Takes a fill.
     *
     * @param notionalMicros its notional, of any sign
     * @param feeMicros what it cost
     * @param fillSlippageMicros what its price was worse than the reference price
     */
    public void fill(long notionalMicros, long feeMicros, long fillSlippageMicros) {
        fills++;
        notional += Math.abs(Money.amount(notionalMicros));
        commissionMicros = Math.addExact(commissionMicros, feeMicros);
        slippageMicros = Math.addExact(slippageMicros, fillSlippageMicros);
    }

    /** Takes capital that moved in (positive) or out after the close of the bar that is to end. */
    public void transfer(long micros) {
        transfers.add(index.bars(), micros);
        if (micros > 0) {
            inMicros = Math.addExact(inMicros, micros);
        } else {
            outMicros = Math.subtractExact(outMicros, micros);
        }
    }

    /**
     * Takes the end of a bar.
     *
     * @param bar its index, increasing from call to call
     * @param equity value of the portfolio at the close, before the transfer
     * @param transfer capital that moved in (positive) or out after the close
     * @return the bar's return, NaN where it has none
     */
    public double endBar(int bar, double equity, double transfer) {
        double barReturn = index.add(equity, transfer);
        returns.add(barReturn);
        if (excess != returns && !Double.isNaN(barReturn)) {
            excess.add(barReturn - rates.at(bar));
        }
        drawdown.add(bar, index.level());
        equitySum += equity;
        return barReturn;
    }

    /**
     * What was gathered so far.
     *
     * @param finalEquity cash and positions at the last close, exact
     * @param finalCashMicros cash after the last bar
     * @param dates the date of a bar
     */
    public TrackRecord record(BigDecimal finalEquity, long finalCashMicros,
            IntFunction<String> dates) {
        Optional<String> bust = index.bustBar() < 0 ? Optional.empty()
                : Optional.of(dates.apply(index.bustBar()));
        return new TrackRecord(basis,
                new TrackRecord.Index(index.bars(), index.level(), bust),
                returns.moments(), excess.moments(), fall(dates),
                new TrackRecord.Account(capitalMicros, finalEquity, finalCashMicros, inMicros,
                        outMicros, equitySum / index.bars(), index.unfundedBars(),
                        transfers.transfers()),
                new TrackRecord.Trades(fills, notional, commissionMicros, slippageMicros),
                Optional.empty());
    }

    private Optional<Figure.Fall> fall(IntFunction<String> dates) {
        return drawdown.value().isEmpty() ? Optional.empty()
                : Optional.of(new Figure.Fall(drawdown.value().getAsDouble(),
                        dates.apply(drawdown.peakBar()), dates.apply(drawdown.troughBar())));
    }
}
