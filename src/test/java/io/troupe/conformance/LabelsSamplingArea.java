package io.troupe.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.features.labeling.CusumFilter;
import io.troupe.features.labeling.DailyVolatility;
import io.troupe.features.labeling.PriceSeries;
import io.troupe.features.labeling.ZScoreEvents;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Events, volatility targets, labels, uniqueness, weights and fractional differences. */
final class LabelsSamplingArea implements Area {
    private static final Pattern PER_BAR = Pattern.compile("(\\w+)\\*([-+.0-9eE]+) per bar");
    private static final Pattern CLOSE_AT_EVENT = Pattern.compile("close_at_event_(\\d+)");

    @Override
    public String name() {
        return "labels_sampling";
    }

    @Override
    public void check(ReferenceCase reference, Checks checks)
            throws IOException, UnsupportedCase {
        switch (reference.kind()) {
            case "daily_vol_ewm" -> checkDailyVolatility(reference, checks);
            case "cusum_filter", "cusum_filter_dynamic" -> checkCusum(reference, checks);
            case "z_score_filter" -> checkZScore(reference, checks);
            case "triple_barrier", "triple_barrier_meta", "triple_barrier_published" ->
                LabelCases.check(reference, checks);
            case "concurrency", "average_uniqueness", "indicator_uniqueness",
                    "sequential_bootstrap_probabilities", "return_attribution_weights",
                    "time_decay_weights" ->
                SamplingCases.check(reference, checks);
            case "fracdiff_weights", "fracdiff_ffd_weight_count", "fracdiff_fixed_width",
                    "fracdiff_expanding" ->
                FractionalCases.check(reference, checks);
            case "range_volatility_means", "parkinson_vol", "garman_klass_vol",
                    "garman_class_vol", "rogers_satchell_vol", "yang_zhang_vol" ->
                RangeVolatilityCases.check(reference, checks);
            default -> throw new UnsupportedCase("the kind " + reference.kind() + " is not known");
        }
    }

    /** The bars of a case's file. */
    static PriceSeries prices(ReferenceCase reference) throws IOException {
        CsvTable table = reference.table();
        long[] times = table.texts("date_time").stream()
                .mapToLong(text -> LocalDateTime.parse(text.replace(' ', 'T'))
                        .toInstant(ZoneOffset.UTC).toEpochMilli())
                .toArray();
        return PriceSeries.ofCloses(times, table.column(reference.text("column")));
    }

    private static void checkDailyVolatility(ReferenceCase reference, Checks checks)
            throws IOException {
        PriceSeries prices = prices(reference);
        double[] values = DailyVolatility.of(prices, reference.number("span"));
        checks.number(reference, "last", values[values.length - 1]);
        // One per return; the first of them has no deviation.
        checks.number(reference, "count",
                (double) Arrays.stream(DailyVolatility.returns(prices, Duration.ofDays(1)))
                        .filter(value -> !Double.isNaN(value)).count());
    }

    private static void checkCusum(ReferenceCase reference, Checks checks)
            throws IOException, UnsupportedCase {
        PriceSeries prices = prices(reference);
        double[] changes = changes(reference, prices);
        Matcher perBar = PER_BAR.matcher(reference.text("threshold"));
        int[] events;
        if (perBar.matches()) {
            double factor = Double.parseDouble(perBar.group(2));
            double[] thresholds = Arrays.stream(reference.table().column(perBar.group(1)))
                    .map(value -> value * factor).toArray();
            events = CusumFilter.events(changes, thresholds);
        } else {
            events = CusumFilter.events(changes, reference.number("threshold"));
        }
        checkEvents(reference, checks, events, prices);
    }

    private static double[] changes(ReferenceCase reference, PriceSeries prices)
            throws UnsupportedCase {
        if (!reference.text("on").equals("log returns")) {
            throw new UnsupportedCase("CUSUM on " + reference.text("on") + " is not known");
        }
        return prices.logReturns();
    }

    private static void checkZScore(ReferenceCase reference, Checks checks) throws IOException {
        PriceSeries prices = prices(reference);
        checkEvents(reference, checks, ZScoreEvents.above(prices.closes(),
                reference.whole("mean_window"), reference.whole("std_window"),
                reference.number("z")), prices);
    }

    private static void checkEvents(ReferenceCase reference, Checks checks, int[] events,
            PriceSeries prices) {
        JsonNode expected = reference.expected();
        checks.number("count", expected.path("count").asInt(), events.length, Tolerance.EXACT);
        if (expected.has("rows")) {
            double[] rows = ReferenceCase.numbers(expected.path("rows"));
            checks.numbers("rows", rows, Arrays.stream(events)
                    .limit(rows.length).asDoubleStream().toArray(), Tolerance.EXACT);
        }
        expected.fieldNames().forEachRemaining(name -> {
            Matcher at = CLOSE_AT_EVENT.matcher(name);
            if (at.matches()) {
                int event = Integer.parseInt(at.group(1));
                checks.number(reference, name,
                        event < events.length ? prices.close(events[event]) : Double.NaN);
            }
        });
    }
}
