package io.troupe.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.metrics.Metric;
import io.troupe.metrics.View;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The figures that a run left in {@code summary.json}, as they were written. Immutable.
 *
 * @param summary the whole document
 */
public record StoredSummary(JsonNode summary) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads the file.
     *
     * @throws IOException if it cannot be read, or is no such document: the message says why
     */
    public static StoredSummary read(Path file) throws IOException {
        try {
            JsonNode summary = JSON.readTree(file.toFile());
            if (summary.path("house").isObject()) {
                return new StoredSummary(summary);
            }
        } catch (JsonProcessingException changed) {
            throw new IOException("is not the JSON of a summary", changed);
        }
        throw new IOException("is no summary of a run");
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
