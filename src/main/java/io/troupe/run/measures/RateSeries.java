package io.troupe.run.measures;

import io.troupe.config.MetricKeys;
import io.troupe.config.Provenance;
import io.troupe.config.values.RateSource;
import io.troupe.data.MarketData;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.storage.csv.RatesFile.DatedRate;
import io.troupe.data.storage.csv.RatesFile;
import io.troupe.metrics.RiskFree;
import io.troupe.model.SettingNames;
import io.troupe.model.Wording;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/** What capital earns without risk, from settings or a file, by bar of a fund. */
final class RateSeries {
    private static final String KEY = MetricKeys.RISK_FREE.path();

    private final Provenance provenance;
    private final MarketData data;
    private final MeasuresAssembly.Remarks remarks;

    RateSeries(Provenance provenance, MarketData data, MeasuresAssembly.Remarks remarks) {
        this.provenance = provenance;
        this.data = data;
        this.remarks = remarks;
    }

    RiskFree of(RateSource source) {
        return switch (source) {
            case RateSource.Yearly(double rate) -> {
                doubt(rate);
                yield new RiskFree.Yearly(rate);
            }
            case RateSource.InFile(Path file) -> read(file);
        };
    }

    private RiskFree read(Path file) {
        DataProblems problems = new DataProblems();
        List<DatedRate> rates = RatesFile.read(file, problems);
        if (!problems.isEmpty()) {
            problem(file, "cannot be used", "correct the file: it is a table of date,rate, and"
                    + " 0.02 is 2 % a year");
            remarks.problems().addAll(DataProblems.lines(problems.first(), problems.total()));
            return RiskFree.none();
        }
        long[] times = rates.stream().mapToLong(rate -> rate.date()
                .toEpochSecond(LocalTime.MIDNIGHT, ZoneOffset.UTC)).toArray();
        double[] yearly = rates.stream().mapToDouble(DatedRate::yearly).toArray();
        CarriedValues values = CarriedValues.on(data, times, yearly);
        if (values.before() > 0) {
            problem(file, rates.isEmpty() ? "has no rate"
                    : "has no rate before " + rates.getFirst().date() + ", and the fund's first"
                            + " bar is " + data.time(0),
                    "add the rate that was in force then, or set " + SettingNames.DATA_FROM
                            + " later");
            return RiskFree.none();
        }
        if (values.carried() > 0) {
            remarks.notes().add(KEY + ": " + values.carried() + " of "
                    + Wording.count(data.bars(), "bar") + " had no rate of their own in " + file
                    + ", and have the last before them");
        }
        rates.stream().mapToDouble(DatedRate::yearly).max().ifPresent(this::doubt);
        return byBar(values.byBar());
    }

    private RiskFree byBar(double[] yearly) {
        double[] rates = new double[yearly.length];
        double last = Double.NaN;
        double rate = 0;
        for (int bar = 0; bar < rates.length; bar++) {
            if (yearly[bar] != last) {
                last = yearly[bar];
                rate = new RiskFree.Yearly(last).at(bar, data.barsPerYear());
            }
            rates[bar] = rate;
        }
        return new RiskFree.ByBar(rates);
    }

    /** Rates in percent are easily taken for fractions. */
    private void doubt(double largest) {
        if (largest >= 1) {
            remarks.notes().add(KEY + ": a rate of " + largest + " is " + Math.round(largest * 100)
                    + " % a year; 2 % is 0.02");
        }
    }

    private void problem(Path file, String message, String hint) {
        remarks.problems().add(provenance.problem(MetricKeys.RISK_FREE, file.toString(), message,
                hint).text());
    }
}
