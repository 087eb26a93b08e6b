package io.troupe.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.troupe.data.DataReport;
import io.troupe.journal.folder.AskedAgain;
import io.troupe.metrics.Evaluation;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Section;
import io.troupe.metrics.Undefinedness;
import io.troupe.metrics.View;
import io.troupe.model.BarsPerYear;
import io.troupe.model.ConstructionOutcome;
import io.troupe.model.CutReason;
import io.troupe.model.FlowKind;
import io.troupe.model.Labeled;
import io.troupe.model.Money;
import io.troupe.model.RiskEvent;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.diagnoses.Diagnoses;
import io.troupe.report.summary.AccountSummary;
import io.troupe.report.summary.AllocationSummary;
import io.troupe.report.summary.BenchmarkSummary;
import io.troupe.report.summary.CalendarReturns;
import io.troupe.report.summary.Employment;
import io.troupe.report.summary.PortfolioSummary;
import io.troupe.report.summary.RiskCounts;
import io.troupe.report.summary.RunSummary;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * {@code summary.json}: a {@link RunSummary} as JSON. Amounts of money are exact decimals in
 * currency; undefined figures are {@code null}.
 */
public final class SummaryJson {
    /** Of which every fund tells, also how often they did not cut. */
    private static final Set<CutReason> ALWAYS_TOLD = Set.of(CutReason.ASSET_LIMIT,
            CutReason.GROSS_LIMIT, CutReason.VOLUME, CutReason.NOT_SHORTABLE);
    private static final List<Section> OF_RETURNS = List.of(Section.DISTRIBUTION,
            Section.TAILS, Section.RATIOS, Section.DRAWDOWNS, Section.BENCHMARK);

    private final JsonGenerator json;

    private SummaryJson(JsonGenerator json) {
        this.json = json;
    }

    /** Everything that is known of a run, with what there is to doubt. */
    public static String of(RunAnalysis run, Diagnoses diagnoses) {
        return of(run.summary(), run.context().report(),
                json -> new AnalysisJson(json).write(run, diagnoses));
    }

    /** What is said after the figures. */
    @FunctionalInterface
    interface More {
        /** Writes fields of the object that is being written. */
        void write(JsonGenerator json) throws IOException;
    }

    /** The figures, what was done to the prices, and more; ends with a line feed. */
    static String of(RunSummary summary, DataReport report, More more) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            new SummaryJson(json).run(summary, report, more);
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be written", e);
        }
        return text + "\n";
    }

    private void plain(Object value) throws IOException {
        switch (value) {
            case Map<?, ?> map -> {
                json.writeStartObject();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    json.writeFieldName(entry.getKey().toString());
                    plain(entry.getValue());
                }
                json.writeEndObject();
            }
            case List<?> list -> {
                json.writeStartArray();
                for (Object item : list) {
                    plain(item);
                }
                json.writeEndArray();
            }
            case Double number -> json.writeNumber(number);
            case Number number -> json.writeNumber(number.longValue());
            case Boolean flag -> json.writeBoolean(flag);
            default -> json.writeString(value.toString());
        }
    }

    private void run(RunSummary run, DataReport report, More more) throws IOException {
        json.writeStartObject();
        json.writeNumberField("schemaVersion", RunSummary.SCHEMA_VERSION);
        json.writeStringField("runId", run.runId());
        json.writeStringField("interval", run.spacing().interval().label());
        BarsPerYear year = run.spacing().year();
        json.writeNumberField("barsPerYear", year.number());
        json.writeStringField("barsPerYearFrom", year.origin().label() + ": " + year.how());
        json.writeNumberField("bars", run.bars());
        text("firstDate", run.firstDate());
        text("lastDate", run.lastDate());
        if (!report.equals(DataReport.NONE)) {
            json.writeFieldName("data");
            plain(report.facts());
        }
        json.writeFieldName("house");
        portfolio(run.house());
        json.writeArrayFieldStart("strategies");
        for (PortfolioSummary strategy : run.strategies()) {
            portfolio(strategy);
        }
        json.writeEndArray();
        accounts(run.accounts());
        benchmark(run.remarks().benchmark());
        halts(run);
        allocation(run.remarks().allocation());
        json.writeArrayFieldStart("warnings");
        for (String warning : run.warnings()) {
            json.writeString(warning);
        }
        json.writeEndArray();
        more.write(json);
        json.writeEndObject();
    }

    private void portfolio(PortfolioSummary portfolio) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", portfolio.id());
        if (!portfolio.identity().type().isEmpty()) {
            json.writeStringField("type", portfolio.identity().type());
            json.writeFieldName("parameters");
            plain(portfolio.identity().parameters());
        }
        figures(portfolio.figures(), Section.ACCOUNT);
        json.writeObjectFieldStart(Section.PERFORMANCE.object());
        figures(portfolio.figures(), Section.PERFORMANCE);
        json.writeEndObject();
        trading(portfolio);
        risk(portfolio.risk());
        flows(portfolio);
        transfers(portfolio);
        quarantine(portfolio);
        if (!portfolio.identity().type().isEmpty()) {
            askedAgain(portfolio);
        }
        employment(portfolio.employment());
        undefined(portfolio.figures());
        periods("years", portfolio.course().years());
        periods("quarters", portfolio.course().quarters());
        periods("months", portfolio.course().months());
        ofReturns(portfolio.figures());
        json.writeEndObject();
    }

    private void ofReturns(Evaluation figures) throws IOException {
        for (Section section : OF_RETURNS) {
            if (figures.register().in(View.JSON).stream()
                    .anyMatch(metric -> metric.section() == section)) {
                json.writeObjectFieldStart(section.object());
                figures(figures, section);
                json.writeEndObject();
            }
        }
    }

    /** Why each figure that is null is, in words. */
    private void undefined(Evaluation figures) throws IOException {
        json.writeObjectFieldStart("undefined");
        for (Metric metric : figures.register().in(View.JSON)) {
            if (figures.of(metric) instanceof Figure.Undefined(Undefinedness why)) {
                json.writeStringField(metric.name(), why.sentence());
            }
        }
        json.writeEndObject();
    }

    private void benchmark(Optional<BenchmarkSummary> benchmark) throws IOException {
        if (benchmark.isPresent()) {
            json.writeObjectFieldStart("benchmark");
            json.writeStringField("name", benchmark.get().name());
            json.writeObjectFieldStart(Section.PERFORMANCE.object());
            figures(benchmark.get().figures(), Section.PERFORMANCE);
            json.writeEndObject();
            ofReturns(benchmark.get().figures());
            undefined(benchmark.get().figures());
            json.writeEndObject();
        }
    }

    private void periods(String name, CalendarReturns returns) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Double> period : returns.byPeriod().entrySet()) {
            json.writeNumberField(period.getKey(), period.getValue());
        }
        json.writeEndObject();
    }

    private void flows(PortfolioSummary portfolio) throws IOException {
        json.writeObjectFieldStart("flows");
        for (Map.Entry<FlowKind, Long> flow : portfolio.flows().entrySet()) {
            money(flow.getKey().label(), flow.getValue());
        }
        json.writeEndObject();
    }

    private void transfers(PortfolioSummary portfolio) throws IOException {
        json.writeObjectFieldStart(Section.TRANSFERS.object());
        figures(portfolio.figures(), Section.TRANSFERS);
        json.writeEndObject();
    }

    private void trading(PortfolioSummary portfolio) throws IOException {
        json.writeObjectFieldStart(Section.TRADES.object());
        figures(portfolio.figures(), Section.TRADES);
        figures(portfolio.figures(), Section.COSTS);
        json.writeObjectFieldStart("cuts");
        for (Map.Entry<CutReason, Long> cut : portfolio.cuts().entrySet()) {
            if (ALWAYS_TOLD.contains(cut.getKey()) || cut.getValue() > 0) {
                json.writeNumberField(cut.getKey().label(), cut.getValue());
            }
        }
        json.writeEndObject();
        counts("ownCuts", portfolio.risk().ownCuts());
        json.writeEndObject();
    }

    /** Left out where there is nothing to say. */
    private void risk(RiskCounts risk) throws IOException {
        if (risk.events().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("risk");
        counts("events", risk.byKind());
        json.writeObjectFieldStart("rules");
        for (Map.Entry<String, SortedMap<RiskEvent.Kind, Long>> rule : risk.events().entrySet()) {
            counts(rule.getKey(), rule.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void counts(String name, Map<? extends Labeled, Long> counts) throws IOException {
        if (!counts.isEmpty()) {
            json.writeObjectFieldStart(name);
            for (Map.Entry<? extends Labeled, Long> each : counts.entrySet()) {
                json.writeNumberField(each.getKey().label(), each.getValue());
            }
            json.writeEndObject();
        }
    }

    private void figures(Evaluation figures, Section section) throws IOException {
        for (Metric metric : figures.register().in(View.JSON)) {
            if (metric.section() == section) {
                json.writeFieldName(metric.label(View.JSON).orElseThrow());
                figure(figures.of(metric));
            }
        }
    }

    private void figure(Figure figure) throws IOException {
        switch (figure) {
            case Figure.Undefined _ -> json.writeNull();
            case Figure.Measure(double value) -> json.writeNumber(value);
            case Figure.Amount(BigDecimal value) -> json.writeNumber(value.toPlainString());
            case Figure.Count(long value) -> json.writeNumber(value);
            case Figure.Day(String date) -> json.writeString(date);
            case Figure.Fall(double fraction, String peakDate, String troughDate) -> {
                json.writeStartObject();
                json.writeNumberField("fraction", fraction);
                json.writeStringField("peakDate", peakDate);
                json.writeStringField("troughDate", troughDate);
                json.writeEndObject();
            }
        }
    }

    private void quarantine(PortfolioSummary portfolio) throws IOException {
        if (portfolio.quarantine().isEmpty()) {
            json.writeNullField("quarantine");
            return;
        }
        PortfolioSummary.Quarantine quarantine = portfolio.quarantine().get();
        json.writeObjectFieldStart("quarantine");
        json.writeStringField("date", quarantine.date());
        json.writeStringField("reason", quarantine.reason().label());
        json.writeStringField("detail", quarantine.detail());
        json.writeEndObject();
    }

    /** Neither bar nor values: they depend on where checkpoints lay, as no result does. */
    private void askedAgain(PortfolioSummary portfolio) throws IOException {
        if (portfolio.identity().askedAgain().isEmpty()) {
            json.writeNullField("askedAgain");
            return;
        }
        AskedAgain found = portfolio.identity().askedAgain().get();
        json.writeObjectFieldStart("askedAgain");
        json.writeStringField("field", found.field());
        json.writeStringField("mend", found.mend());
        json.writeEndObject();
    }

    /** Left out where there is nothing to say. */
    private void employment(Employment employment) throws IOException {
        if (!employment.moves().isEmpty()) {
            json.writeArrayFieldStart("staff");
            for (Employment.Moved moved : employment.moves()) {
                json.writeStartObject();
                json.writeStringField("date", moved.date());
                json.writeStringField("move", moved.move().kind().label());
                json.writeNumberField("overBars", moved.move().overBars());
                json.writeStringField("rule", moved.move().rule());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (!employment.constructions().isEmpty()) {
            json.writeObjectFieldStart("constructions");
            for (Map.Entry<ConstructionOutcome, Long> each : employment.constructions()
                    .entrySet()) {
                json.writeNumberField(each.getKey().label(), each.getValue());
            }
            json.writeEndObject();
        }
    }

    private void allocation(Optional<AllocationSummary> found) throws IOException {
        if (found.isEmpty()) {
            return;
        }
        AllocationSummary allocation = found.get();
        json.writeObjectFieldStart("allocation");
        json.writeNumberField("turnover", allocation.turnover());
        json.writeNumberField("wealth", allocation.wealth());
        json.writeStringField("bestSingle", allocation.bestSingle());
        json.writeNumberField("bestSingleWealth", allocation.bestSingleWealth());
        json.writeNumberField("bestConstantWealth", allocation.bestConstantWealth());
        json.writeNumberField("regretOfSingle", allocation.regretOfSingle());
        json.writeNumberField("regretOfConstant", allocation.regretOfConstant());
        json.writeEndObject();
    }

    private void accounts(RunSummary.Accounts accounts) throws IOException {
        if (accounts.reserve().isPresent()) {
            account(accounts.reserve().get(), false);
        }
        if (accounts.overlay().isPresent()) {
            account(accounts.overlay().get(), true);
        }
        crossings(accounts.crossings());
        if (accounts.exposure().isPresent()) {
            json.writeNumberField("exposure", accounts.exposure().getAsDouble());
        }
    }

    private void account(AccountSummary account, boolean trades) throws IOException {
        PortfolioSummary portfolio = account.portfolio();
        json.writeObjectFieldStart(portfolio.id());
        figures(portfolio.figures(), Section.ACCOUNT);
        json.writeFieldName("earned");
        figure(new Figure.Amount(account.earned()));
        json.writeFieldName("basisPoints");
        figure(account.basisPoints());
        if (trades) {
            trading(portfolio);
            flows(portfolio);
        }
        transfers(portfolio);
        json.writeEndObject();
    }

    private void crossings(RunSummary.Crossings crossings) throws IOException {
        json.writeObjectFieldStart("crossings");
        money("cash", crossings.cashMicros());
        if (crossings.parts().isPresent()) {
            RunSummary.Crossings.Parts parts = crossings.parts().get();
            money("netting", parts.nettingMicros());
            money("pooling", parts.poolingMicros());
            money("swept", parts.sweptMicros());
        }
        money("commissionSaved", crossings.commissionSavedMicros());
        money("slippageSaved", crossings.slippageSavedMicros());
        money("flowsSaved", crossings.flowsSavedMicros());
        money("saved", crossings.savedMicros());
        json.writeFieldName("basisPoints");
        figure(crossings.basisPoints());
        json.writeEndObject();
    }

    private void halts(RunSummary run) throws IOException {
        json.writeArrayFieldStart("halts");
        for (RunSummary.Halt halt : run.halts()) {
            json.writeStartObject();
            json.writeStringField("from", halt.from());
            text("to", halt.to());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void money(String name, long micros) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(Money.exact(micros));
    }

    private void text(String name, Optional<String> value) throws IOException {
        json.writeStringField(name, value.orElse(null));
    }
}
