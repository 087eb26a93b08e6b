package io.troupe.run.vetting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.troupe.report.books.Trials;
import io.troupe.report.books.Vetting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** {@code vetting.json} of a run's folder: a {@link Vetting}, as it was when the run ended. */
public final class VettingFile {
    private static final int FORMAT = 1;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private VettingFile() {}

    /** Writes the file. */
    public static void write(Vetting vetting, Path file) throws IOException {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", FORMAT);
        ObjectNode trials = root.putObject("trials");
        switch (vetting.trials()) {
            case Trials.Unknown(Trials.Why why) -> trials.put("unknown", label(why));
            case Trials.Counted counted -> {
                trials.put("count", counted.count());
                counted.sharpeVariance().ifPresent(value -> trials.put("sharpeVariance", value));
                trials.put("correlated", counted.correlated());
                counted.meanCorrelation().ifPresent(value -> trials.put("meanCorrelation", value));
            }
        }
        ObjectNode lookahead = root.putObject("lookahead");
        vetting.lookahead().forEach(lookahead::put);
        byte[] text = (MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n")
                .getBytes(StandardCharsets.UTF_8);
        Files.write(file, text);
    }

    /**
     * Reads the file.
     *
     * @throws IOException if there is none or it is not of this format
     */
    public static Vetting read(Path file) throws IOException {
        JsonNode root = MAPPER.readTree(Files.readAllBytes(file));
        if (root.path("format").asInt() != FORMAT) {
            throw new IOException(file + ": is not of format " + FORMAT);
        }
        Map<String, Boolean> lookahead = new TreeMap<>();
        root.path("lookahead").properties()
                .forEach(entry -> lookahead.put(entry.getKey(), entry.getValue().asBoolean()));
        try {
            return new Vetting(trials(root.path("trials")), lookahead);
        } catch (IllegalArgumentException changed) {
            throw new IOException(file + ": has been changed: " + changed.getMessage(), changed);
        }
    }

    private static Trials trials(JsonNode trials) {
        return trials.has("unknown")
                ? new Trials.Unknown(Trials.Why.valueOf(trials.path("unknown").asText()
                        .replace('-', '_').toUpperCase(Locale.ROOT)))
                : new Trials.Counted(trials.path("count").asInt(),
                        number(trials, "sharpeVariance"), trials.path("correlated").asInt(),
                        number(trials, "meanCorrelation"));
    }

    private static OptionalDouble number(JsonNode node, String name) {
        return node.has(name) ? OptionalDouble.of(node.path(name).asDouble())
                : OptionalDouble.empty();
    }

    private static String label(Trials.Why why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
