package io.troupe.cli.risk;

import io.troupe.cli.console.Terminal;
import io.troupe.cli.console.TextTable;
import io.troupe.cli.console.TextTable.Column;
import io.troupe.data.MarketData;
import io.troupe.model.Labeled;
import io.troupe.model.Wording;
import io.troupe.report.risk.Forecasts;
import io.troupe.report.risk.Forecasts.ModelForecasts;
import io.troupe.report.risk.ModelBacktest;
import io.troupe.report.risk.RiskQuestion;
import io.troupe.risk.backtests.TestFigure;
import io.troupe.risk.backtests.TestFigure.Tested;
import io.troupe.risk.backtests.TestFigure.Untested;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of forecasts, for people and as JSON.
 *
 * @param forecasts of all models
 * @param tests of them
 * @param dates of the bars that were forecast
 * @param question that was asked
 */
record Backtest(Forecasts forecasts, List<ModelBacktest> tests, List<String> dates,
        RiskQuestion question) {
    private static final String NONE = "n/a";

    static Backtest of(Forecasts forecasts, FinishedRun run, RiskQuestion question) {
        MarketData data = run.holdings().context().data();
        List<String> dates = new ArrayList<>();
        for (int bar : forecasts.bars()) {
            dates.add(data.time(bar));
        }
        return new Backtest(forecasts, ModelBacktest.of(forecasts, question.level()), dates,
                question);
    }

    /** What must be said of it. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (dates.isEmpty()) {
            notes.add("there is no back-test: at no close before the last is the window of "
                    + question.window() + " bars full");
        }
        if (forecasts.withoutSample() > 0) {
            notes.add("nothing was forecast at " + Wording.count(forecasts.withoutSample(), "close")
                    + ": the fund is worth nothing there, or has no return in a bar of the window");
        }
        if (question.horizon() > 1) {
            notes.add("the back-test is of one bar ahead");
        }
        for (ModelForecasts model : forecasts.models()) {
            if (model.notAvailable() > 0) {
                notes.add(model.model() + " said nothing of "
                        + Wording.count(model.notAvailable(), "bar") + ", first: "
                        + model.reason());
            }
        }
        return notes;
    }

    void print(Terminal terminal) {
        terminal.out().println();
        terminal.out().println(Wording.printable("back-test of "
                + Wording.count(dates.size(), "forecast")
                + (dates.isEmpty() ? ""
                        : ", " + dates.getFirst() + " to " + dates.getLast()
                                + ", fitted every " + Forecasts.REFIT_BARS + " bars")));
        TextTable table = new TextTable(Column.text("MODEL"), Column.text("OUTCOME"),
                Column.number("BARS"), Column.number("EXCEEDED"), Column.number("EXPECTED"),
                Column.number("KUPIEC"), Column.number("CHRISTOFFERSEN"), Column.number("JOINT"),
                Column.text("ZONE"), Column.number("Z2"));
        for (ModelBacktest test : tests) {
            table.row(test.model(), test.outcome().label(),
                    Integer.toString(test.counts().observations()),
                    Integer.toString(test.counts().exceedances()),
                    String.format(Locale.ROOT, "%.1f", test.counts().expected()),
                    probability(test.coverage().unconditional()),
                    probability(test.coverage().independence()),
                    probability(test.coverage().conditional()),
                    test.zone().map(Labeled::label).orElse(NONE),
                    test.shortfall().isPresent()
                            ? String.format(Locale.ROOT, "%.3f", test.shortfall().getAsDouble())
                            : NONE);
        }
        table.print(terminal.out(), terminal.outAnsi());
    }

    private static String probability(TestFigure figure) {
        return switch (figure) {
            case Tested(double _, double probability) ->
                String.format(Locale.ROOT, "%.4f", probability);
            case Untested _ -> NONE;
        };
    }

    Map<String, @Nullable Object> facts() {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("forecasts", dates.size());
        facts.put("from", dates.isEmpty() ? null : dates.getFirst());
        facts.put("to", dates.isEmpty() ? null : dates.getLast());
        facts.put("refitBars", Forecasts.REFIT_BARS);
        facts.put("withoutSample", forecasts.withoutSample());
        facts.put("tests", tests.stream().map(Backtest::facts).toList());
        return facts;
    }

    private static Map<String, @Nullable Object> facts(ModelBacktest test) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("model", test.model());
        facts.put("outcome", test.outcome().label());
        facts.put("observations", test.counts().observations());
        facts.put("leftOut", test.counts().leftOut());
        facts.put("exceedances", test.counts().exceedances());
        facts.put("expected", test.counts().expected());
        facts.put("kupiec", facts(test.coverage().unconditional()));
        facts.put("christoffersen", facts(test.coverage().independence()));
        facts.put("joint", facts(test.coverage().conditional()));
        facts.put("zone", test.zone().map(Labeled::label).orElse(null));
        facts.put("z2", test.shortfall().isPresent() ? test.shortfall().getAsDouble() : null);
        return facts;
    }

    private static Map<String, @Nullable Object> facts(TestFigure figure) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("statistic", figure instanceof Tested tested ? tested.statistic() : null);
        facts.put("pValue", figure instanceof Tested tested ? tested.pValue() : null);
        facts.put("notAvailable", figure instanceof Untested untested ? untested.reason() : null);
        return facts;
    }
}
