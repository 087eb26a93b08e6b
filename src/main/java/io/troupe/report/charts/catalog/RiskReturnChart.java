package io.troupe.report.charts.catalog;

import io.troupe.report.analysis.PortfolioSeries;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.charts.Axis;
import io.troupe.report.charts.ChartSpec;
import io.troupe.report.charts.ChartTable;
import io.troupe.report.charts.Layer;
import io.troupe.report.charts.Tone;
import io.troupe.report.charts.ValueFormat;
import io.troupe.report.charts.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Volatility and return a year of the strategies and the fund. */
final class RiskReturnChart implements ChartBuilder {
    @Override
    public String id() {
        return "risk-return";
    }

    @Override
    public String title() {
        return "Risk and return";
    }

    @Override
    public Optional<ChartSpec> of(RunAnalysis run) {
        double year = run.context().basis().year().number();
        List<Place> strategies = run.series().strategies().stream()
                .flatMap(each -> place(each, each.id(), year).stream()).toList();
        Optional<Place> fund = place(run.series().house(), RunView.FUND, year);
        if (strategies.isEmpty() || fund.isEmpty()) {
            return Optional.empty();
        }
        List<Place> all = new ArrayList<>(strategies);
        all.add(fund.get());
        long better = strategies.stream()
                .filter(each -> each.ratio() > fund.get().ratio()).count();
        return Optional.of(ChartSpec.of(
                new ChartSpec.Heading(id(), title(), better + " of " + strategies.size()
                        + " strategies have more return for their volatility than the fund."),
                new Axis.Numbers("volatility a year", ValueFormat.PER_CENT, false),
                new Axis.Numbers("return a year", ValueFormat.PER_CENT, false),
                List.of(points("strategies", Tone.MAIN, strategies),
                        points(RunView.FUND, Tone.LOSS, List.of(fund.get()))),
                new ChartTable(List.of(
                        new ChartTable.Words("portfolio",
                                all.stream().map(Place::name).toList()),
                        new ChartTable.Amounts("volatility a year", ValueFormat.PER_CENT,
                                volatilities(all)),
                        new ChartTable.Amounts("return a year", ValueFormat.PER_CENT,
                                returns(all))))));
    }

    /** Where a portfolio stands; empty where its returns say nothing of a year. */
    private static Optional<Place> place(PortfolioSeries series, String name, double year) {
        double[] returns = DoubleStream.of(series.returns()).filter(Double::isFinite).toArray();
        if (returns.length < 2) {
            return Optional.empty();
        }
        double growth = 1;
        double sum = 0;
        for (double each : returns) {
            growth *= 1 + each;
            sum += each;
        }
        double mean = sum / returns.length;
        double squares = DoubleStream.of(returns).map(each -> (each - mean) * (each - mean))
                .sum();
        double volatility = Math.sqrt(squares / (returns.length - 1) * year);
        double annual = StrictMath.pow(growth, year / returns.length) - 1;
        return Double.isFinite(annual) && Double.isFinite(volatility)
                ? Optional.of(new Place(name, volatility, annual))
                : Optional.empty();
    }

    private static Layer points(String name, Tone tone, List<Place> places) {
        return new Layer.Points(name, tone, volatilities(places), returns(places),
                places.stream().map(Place::name).toList());
    }

    private static Values volatilities(List<Place> places) {
        return Values.of(places.stream().mapToDouble(Place::volatility).toArray());
    }

    private static Values returns(List<Place> places) {
        return Values.of(places.stream().mapToDouble(Place::annual).toArray());
    }

    private record Place(String name, double volatility, double annual) {
        double ratio() {
            return annual / volatility;
        }
    }
}
