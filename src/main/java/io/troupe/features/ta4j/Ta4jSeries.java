package io.troupe.features.ta4j;

import io.troupe.features.PanelRow;
import java.time.Duration;
import java.time.Instant;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.Num;

/** One asset's bars in ta4j, and an indicator on them. */
final class Ta4jSeries {
    private final BarSeries series;
    private final Indicator<Num> indicator;
    private final Duration period;
    private final int warmupBars;
    private int bars;

    Ta4jSeries(BarSeries series, Indicator<Num> indicator, Duration period, int warmupBars) {
        this.series = series;
        this.indicator = indicator;
        this.period = period;
        this.warmupBars = warmupBars;
    }

    /** Takes the next bar; returns the value at it. The indicator sees every bar. */
    double next(PanelRow row, int asset) {
        series.barBuilder().timePeriod(period)
                .endTime(Instant.ofEpochSecond(row.epochSeconds()).plus(period))
                .openPrice(row.open(asset)).highPrice(row.high(asset)).lowPrice(row.low(asset))
                .closePrice(row.close(asset)).volume(row.volume(asset)).add();
        Num value = indicator.getValue(series.getEndIndex());
        boolean isWarm = bars >= warmupBars;
        bars += isWarm ? 0 : 1;
        double number = isWarm && value != null ? value.doubleValue() : Double.NaN;
        return Double.isFinite(number) ? number : Double.NaN;
    }
}
