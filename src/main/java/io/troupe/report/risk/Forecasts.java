package io.troupe.report.risk;

import java.util.List;

/**
 * What models said of each bar at the close before it, and what came. Losses are what forecasts
 * are of; here returns are, negative for a loss. Arrays are shared and not to be changed.
 *
 * @param bars of which something was said: the bars that came, not those at whose close it was said
 * @param clean what the day's holdings earned in them at the prices that came, a fraction of the
 *        fund's value; NaN where a price is not known
 * @param booked the fund's time-weighted return, with what was traded and paid
 * @param withoutSample at how many closes nothing could be asked though the window was full: the
 *        fund was worth nothing, or has no return in a bar of it
 * @param models what each model said
 */
@SuppressWarnings("ArrayRecordComponent") // large, shared and never compared
public record Forecasts(int[] bars, double[] clean, double[] booked, int withoutSample,
        List<ModelForecasts> models) {
    /** After how many forecasts models are fitted again: once a month of daily bars. */
    public static final int REFIT_BARS = 21;

    /**
     * What one model said.
     *
     * @param model its name
     * @param valueAtRisk by bar, a positive fraction if it is a loss; NaN where it said nothing
     * @param expectedShortfall the same
     * @param notAvailable how often it said nothing
     * @param reason why it first did; empty if it never did
     */
    @SuppressWarnings("ArrayRecordComponent") // large, shared and never compared
    public record ModelForecasts(String model, double[] valueAtRisk, double[] expectedShortfall,
            int notAvailable, String reason) {}

    /** Copies the list. */
    public Forecasts {
        models = List.copyOf(models);
    }
}
