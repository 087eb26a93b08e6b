package io.troupe.metrics;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.IntFunction;

/** Makes the record of something of which nothing but returns is known. */
final class ReturnsOnly {
    private final ReturnPath path;
    private final Basis basis;
    private final BarRates rates;
    private final ReturnMoments returns = new ReturnMoments();
    /** The same object where nothing is to be subtracted. */
    private final ReturnMoments excess;
    private final MaxDrawdown drawdown = new MaxDrawdown();
    /** By how many levels come before the return of bar 0: one, if that bar has a return. */
    private final int shift;
    private double level = 1;
    private Optional<Integer> bust = Optional.empty();

    ReturnsOnly(ReturnPath path, Basis basis) {
        this.path = path;
        this.basis = basis;
        rates = new BarRates(basis);
        excess = basis.riskFree().isNone() ? returns : new ReturnMoments();
        shift = path.bars() > 0 && !Double.isNaN(path.returns()[0]) ? 1 : 0;
        if (shift == 1) {
            drawdown.add(0, level);
        }
        for (int bar = 0; bar < path.bars(); bar++) {
            add(bar, path.returns()[bar]);
        }
    }

    private void add(int bar, double value) {
        if (!Double.isNaN(value)) {
            returns.add(value);
            if (excess != returns) {
                excess.add(value - rates.at(bar));
            }
            level *= 1 + value;
            bust = level > 0 ? bust : bust.or(() -> Optional.of(bar));
        }
        drawdown.add(bar + shift, level);
    }

    TrackRecord record(IntFunction<String> dates) {
        Optional<Figure.Fall> fall = drawdown.value().isEmpty() ? Optional.empty()
                : Optional.of(new Figure.Fall(drawdown.value().getAsDouble(),
                        dates.apply(bar(drawdown.peakBar())),
                        dates.apply(bar(drawdown.troughBar()))));
        return new TrackRecord(basis,
                new TrackRecord.Index(path.bars() + shift, level, bust.map(dates::apply)),
                returns.moments(), excess.moments(), fall,
                new TrackRecord.Account(0, BigDecimal.ZERO, 0, 0, 0, Double.NaN, 0,
                        DatedTransfers.NONE),
                new TrackRecord.Trades(0, 0, 0, 0), Optional.of(path));
    }

    private int bar(int place) {
        return Math.max(0, place - shift);
    }
}
