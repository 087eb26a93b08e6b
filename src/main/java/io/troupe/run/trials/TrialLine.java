package io.troupe.run.trials;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.troupe.metrics.inference.SharpeEstimate;
import java.util.Optional;

/** A {@link Trial} as a line of the register, a JSON object, and read again. */
final class TrialLine {
    /** Version of the line's layout; grows when a field changes its meaning or goes. */
    private static final int VERSION = 1;
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private TrialLine() {}

    static String of(Trial trial) {
        ObjectNode line = MAPPER.createObjectNode();
        line.put("v", VERSION);
        line.put("settings", trial.settings());
        line.put("run", trial.run());
        line.put("strategy", trial.strategy());
        line.put("type", trial.type());
        line.put("data", trial.data().head());
        line.put("start", trial.data().start());
        line.put("bars", trial.data().bars());
        line.put("from", trial.data().from());
        line.put("to", trial.data().to());
        line.put("barsPerYear", trial.barsPerYear());
        line.put("returns", trial.returns());
        trial.estimate().ifPresent(estimate -> {
            line.put("sharpe", estimate.sharpe());
            line.put("skewness", estimate.skewness());
            line.put("kurtosis", estimate.kurtosis());
        });
        return line.toString();
    }

    /** What a line says; nothing if it is none of this layout, or only part of one. */
    static Optional<Trial> parse(String text) {
        try {
            JsonNode line = MAPPER.readTree(text);
            return line.path("v").asInt() == VERSION ? Optional.of(trial(line)) : Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Trial trial(JsonNode line) {
        TrialData data = new TrialData(text(line, "data"), text(line, "start"),
                (int) number(line, "bars"), text(line, "from"), text(line, "to"));
        int returns = (int) number(line, "returns");
        Optional<SharpeEstimate> estimate = line.has("sharpe")
                ? Optional.of(new SharpeEstimate(returns, number(line, "sharpe"),
                        number(line, "skewness"), number(line, "kurtosis")))
                : Optional.empty();
        return new Trial(text(line, "settings"), text(line, "run"), text(line, "strategy"),
                text(line, "type"), data, returns, number(line, "barsPerYear"), estimate);
    }

    private static String text(JsonNode line, String name) {
        JsonNode value = line.path(name);
        if (!value.isTextual()) {
            throw new IllegalArgumentException(name + " is no text");
        }
        return value.textValue();
    }

    private static double number(JsonNode line, String name) {
        JsonNode value = line.path(name);
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw new IllegalArgumentException(name + " is no number");
        }
        return value.doubleValue();
    }
}
