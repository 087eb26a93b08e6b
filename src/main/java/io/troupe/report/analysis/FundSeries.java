package io.troupe.report.analysis;

import io.troupe.report.risk.RiskCourse;
import java.util.List;
import java.util.Optional;

/**
 * A fund from bar to bar. Arrays have a value for each booked bar, are shared and not to be
 * changed.
 *
 * @param dates of the bars
 * @param house the fund
 * @param strategies all of a fund of up to {@link SeriesGatherer#MOST}, else the {@value
 *        SeriesGatherer#BEST} with the highest and the {@value SeriesGatherer#WORST} with the
 *        lowest total return, in the order of their index; fewer where there are so many bars that
 *        these would not fit
 * @param benchmark returns of what the fund is measured against, NaN where it has none
 * @param exposure what the house holds
 * @param accounts what the fund has beside its strategies
 * @param fan of all strategies, where not all are among {@code strategies}
 * @param risk what it could have lost; empty where there is no bar
 */
@SuppressWarnings("ArrayRecordComponent") // large, shared and never compared
public record FundSeries(List<String> dates, PortfolioSeries house,
        List<PortfolioSeries> strategies, Optional<double[]> benchmark, Exposure exposure,
        Accounts accounts, Optional<IndexFan> fan, Optional<RiskCourse> risk) {
    /** Copies the lists. */
    public FundSeries {
        dates = List.copyOf(dates);
        strategies = List.copyOf(strategies);
    }

    /**
     * What the house holds at each close, in currency.
     *
     * @param gross longs plus shorts
     * @param net longs less shorts
     */
    @SuppressWarnings("ArrayRecordComponent") // large, shared and never compared
    public record Exposure(double[] gross, double[] net) {}

    /**
     * What the fund's accounts are worth at each close, in currency; 0 where there is none.
     *
     * @param reserve capital that no strategy has
     * @param overlay what the fund holds that no strategy asked for
     * @param crossings what being one fund saved and was not given away
     */
    @SuppressWarnings("ArrayRecordComponent") // large, shared and never compared
    public record Accounts(double[] reserve, double[] overlay, double[] crossings) {}
}
