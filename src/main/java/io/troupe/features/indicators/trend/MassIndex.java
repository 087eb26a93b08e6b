package io.troupe.features.indicators.trend;

import io.troupe.data.Field;
import io.troupe.features.PanelShape;
import io.troupe.features.SeriesFeature;
import io.troupe.features.SeriesStream;
import io.troupe.features.indicators.Averaging;
import io.troupe.features.indicators.Checked;
import io.troupe.features.indicators.Ratio;
import io.troupe.features.indicators.Step;
import io.troupe.features.indicators.Steps;
import io.troupe.model.BarCount;
import java.util.Set;

/**
 * The mass index: the sum over {@code sumBars} of {@code E / E(E)}, where {@code E} is the
 * exponential average of high less low; 1 if that is 0 (Dorsey, "The Mass Index", Technical
 * Analysis of Stocks &amp; Commodities, June 1992). Warm-up: {@code 2·(bars − 1) + sumBars − 1}.
 *
 * @param bars length of the averages, ≥ 1
 * @param sumBars length of the sum, ≥ 1
 */
public record MassIndex(int bars, int sumBars) implements SeriesFeature {
    private static final Set<Field> COLUMNS = Set.of(Field.CLOSE, Field.HIGH, Field.LOW);

    /** Checks the components. */
    public MassIndex {
        Checked.atLeast(1, "bars", bars);
        Checked.atLeast(1, "sumBars", sumBars);
    }

    /** The usual 9, 25. */
    public MassIndex() {
        this(9, 25);
    }

    @Override
    public SeriesStream series(PanelShape shape) {
        Step again = Steps.exponential(bars);
        Step ratio = Steps.exponential(bars)
                .then(average -> Ratio.of(average, again.next(average), 1));
        Step index = ratio.then(Steps.sum(sumBars));
        return (_, high, low, _, _) -> index.next(high - low);
    }

    @Override
    public int warmupBars() {
        return 2 * (bars - 1) + sumBars - 1;
    }

    @Override
    public BarCount settlingBars() {
        return Averaging.EXPONENTIAL.settlingBars(bars).times(2).plus(sumBars - 1);
    }

    @Override
    public Set<Field> needs() {
        return COLUMNS;
    }
}
