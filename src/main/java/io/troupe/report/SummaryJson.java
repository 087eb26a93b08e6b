package io.troupe.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.troupe.data.DataReport;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Section;
import io.troupe.model.BarsPerYear;
import io.troupe.model.Money;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.diagnoses.Diagnoses;
import io.troupe.report.summary.AccountSummary;
import io.troupe.report.summary.AllocationSummary;
import io.troupe.report.summary.BenchmarkSummary;
import io.troupe.report.summary.PortfolioSummary;
import io.troupe.report.summary.RunSummary;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code summary.json}: a {@link RunSummary} as JSON. Amounts of money are exact decimals in
 * currency; undefined figures are {@code null}.
 */
public final class SummaryJson {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;
    private final PortfolioJson portfolios;

    private SummaryJson(JsonGenerator json) {
        this.json = json;
        portfolios = new PortfolioJson(json);
    }

    /** Everything that is known of a run, with what there is to doubt. */
    public static String of(RunAnalysis run, Diagnoses diagnoses) {
        return of(run.summary(), run.context().report(), after(run, diagnoses));
    }

    /** The same into a file, a megabyte for sixty strategies, without a string of all of it. */
    static void write(RunAnalysis run, Diagnoses diagnoses, Path file) throws IOException {
        try (Writer text = new OutputStreamWriter(Files.newOutputStream(file),
                StandardCharsets.UTF_8)) {
            write(run.summary(), run.context().report(), after(run, diagnoses), text);
        }
    }

    private static More after(RunAnalysis run, Diagnoses diagnoses) {
        return json -> new AnalysisJson(json).write(run, diagnoses);
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
        try {
            write(summary, report, more, text);
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be written", e);
        }
        return text.toString();
    }

    private static void write(RunSummary summary, DataReport report, More more, Writer text)
            throws IOException {
        try (JsonGenerator json = generator(text)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            new SummaryJson(json).run(summary, report, more);
        }
        text.write('\n');
    }

    /** One that writes as all of the file is written. */
    static JsonGenerator generator(Writer text) throws IOException {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return JSON.createGenerator(text).setPrettyPrinter(
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
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
            portfolios.plain(report.facts());
        }
        json.writeFieldName("house");
        portfolios.portfolio(run.house());
        json.writeArrayFieldStart("strategies");
        portfolios.strategies(run.strategies());
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

    private void benchmark(Optional<BenchmarkSummary> benchmark) throws IOException {
        if (benchmark.isPresent()) {
            json.writeObjectFieldStart("benchmark");
            json.writeStringField("name", benchmark.get().name());
            json.writeObjectFieldStart(Section.PERFORMANCE.object());
            portfolios.figures(benchmark.get().figures(), Section.PERFORMANCE);
            json.writeEndObject();
            portfolios.ofReturns(benchmark.get().figures());
            portfolios.undefined(benchmark.get().figures());
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
        portfolios.figures(portfolio.figures(), Section.ACCOUNT);
        json.writeFieldName("earned");
        portfolios.figure(new Figure.Amount(account.earned()));
        json.writeFieldName("basisPoints");
        portfolios.figure(account.basisPoints());
        if (trades) {
            portfolios.trading(portfolio);
            portfolios.flows(portfolio);
        }
        portfolios.transfers(portfolio);
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
        portfolios.figure(crossings.basisPoints());
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
