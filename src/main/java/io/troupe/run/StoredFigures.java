package io.troupe.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.journal.store.Obstacle;
import io.troupe.metrics.Metric;
import io.troupe.metrics.View;
import io.troupe.report.ResultFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The figures that a run left in {@code results/summary.json}, as they were written. Immutable.
 *
 * @param summary the whole document
 */
public record StoredFigures(JsonNode summary) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Those of a run; empty if there are none, as of a run that was killed.
     *
     * @throws RunRefused if the file is there and is not what the run wrote, or cannot be read
     */
    public static Optional<StoredFigures> of(StoredRun run) throws RunRefused {
        Path file = run.folder().results().resolve(ResultFile.SUMMARY.fileName());
        if (!file.toFile().exists()) {
            return Optional.empty();
        }
        if (run.record().files().change(file).isPresent()) {
            throw refused(file, "is not what the run wrote", run);
        }
        try {
            JsonNode summary = JSON.readTree(file.toFile());
            if (summary.path("house").isObject()) {
                return Optional.of(new StoredFigures(summary));
            }
        } catch (JsonProcessingException changed) {
            throw refused(file, "is not the JSON of a summary", run);
        } catch (IOException unreadable) {
            throw refused(file, "cannot be read: " + Obstacle.reason(unreadable), run);
        }
        throw refused(file, "is no summary of a run", run);
    }

    private static RunRefused refused(Path file, String reason, StoredRun run) {
        return new RunRefused(new Refusal.JournalDamaged(List.of(file + ": " + reason
                + "; troupe replay " + run.id() + " writes it anew")));
    }

    /** The fund. */
    public JsonNode house() {
        return summary.path("house");
    }

    /** Its strategies, in their order. */
    public List<JsonNode> strategies() {
        List<JsonNode> strategies = new ArrayList<>();
        summary.path("strategies").forEach(strategies::add);
        return strategies;
    }

    /** A figure of a portfolio as it was written; missing if an older version did not know it. */
    public static JsonNode of(JsonNode portfolio, Metric metric) {
        String object = metric.section().object();
        return (object.isEmpty() ? portfolio : portfolio.path(object))
                .path(metric.label(View.JSON).orElse(metric.name()));
    }

    /** The number of a figure, of a fall its depth; empty where it is undefined or a date. */
    public static OptionalDouble number(JsonNode portfolio, Metric metric) {
        JsonNode figure = of(portfolio, metric);
        JsonNode number = figure.isObject() ? figure.path("fraction") : figure;
        return number.isNumber() ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }
}
