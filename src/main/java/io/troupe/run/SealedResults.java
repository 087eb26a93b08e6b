package io.troupe.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.config.Settings;
import io.troupe.config.values.RateSource;
import io.troupe.journal.folder.Manifest;
import io.troupe.journal.folder.SealedFolder;
import io.troupe.metrics.Basis;
import io.troupe.metrics.Metric;
import io.troupe.metrics.RiskFree;
import io.troupe.metrics.View;
import io.troupe.metrics.standard.StandardMetrics;
import io.troupe.model.BarsPerYear;
import io.troupe.report.ResultFile;
import io.troupe.report.compare.Contestant;
import io.troupe.report.csv.ReturnColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The results of a finished run that it sealed and nobody changed: what can be read of a run
 * without its data and its journal.
 *
 * @param returns its file of returns
 * @param summary its file of figures
 * @param settings what it was begun with
 * @param riskFree the risk-free rate of a year
 */
record SealedResults(Path returns, Path summary, Settings settings, double riskFree) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Those of a run; empty if they cannot be relied on or do not say enough. */
    static Optional<SealedResults> of(StoredRun run, Settings settings) {
        Path returns = run.folder().results().resolve(ResultFile.RETURNS.fileName());
        Path summary = run.folder().results().resolve(ResultFile.SUMMARY.fileName());
        SealedFolder files = run.record().files();
        return run.status().equals(Manifest.Status.FINISHED.label())
                && settings.metrics().riskFree() instanceof RateSource.Yearly(double rate)
                && files.vouchesFor(returns) && files.vouchesFor(summary)
                        ? Optional.of(new SealedResults(returns, summary, settings, rate))
                        : Optional.empty();
    }

    /**
     * Reads one portfolio.
     *
     * @param strategy its index, or the house's number
     * @param likely times that the bars probably have
     */
    Contestant read(String name, int strategy, List<String> likely, Contestant.Origin origin)
            throws IOException {
        ReturnColumn column = ReturnColumn.read(Files.readAllBytes(returns),
                strategy < 0 ? 0 : 1 + strategy, likely);
        JsonNode run = JSON.readTree(summary.toFile());
        Basis basis = new Basis(BarsPerYear.set(run.path("barsPerYear").asDouble()),
                settings.metrics().convention(), new RiskFree.Yearly(riskFree));
        return new Contestant(name, column.times(), column.returns(), basis, origin,
                new Contestant.Reported(
                        figures(strategy < 0 ? run.path("house")
                                : run.path("strategies").path(strategy)),
                        strategy < 0 ? regret(run.path("allocation")) : Optional.empty()));
    }

    private static Map<String, Double> figures(JsonNode portfolio) {
        Map<String, Double> figures = new HashMap<>();
        for (Metric metric : StandardMetrics.REGISTER.in(View.JSON)) {
            String object = metric.section().object();
            JsonNode value = (object.isEmpty() ? portfolio : portfolio.path(object))
                    .path(metric.label(View.JSON).orElseThrow());
            JsonNode number = value.isObject() ? value.path("fraction") : value;
            if (number.isNumber()) {
                figures.put(metric.name(), number.asDouble());
            }
        }
        return figures;
    }

    private static Optional<Contestant.Regret> regret(JsonNode allocation) {
        return allocation.isMissingNode() ? Optional.empty()
                : Optional.of(new Contestant.Regret(allocation.path("regretOfSingle").asDouble(),
                        allocation.path("regretOfConstant").asDouble()));
    }
}
