package io.troupe.run.vetting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.troupe.lookahead.LookaheadReport;
import io.troupe.report.books.StrategyIdentity;
import io.troupe.run.trials.LineFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What searches for knowledge of the future came to, {@code lookahead.jsonl} in the folder of all
 * runs: a line for each type of the user's strategies and search. Of a type's code the latest
 * search counts; code that has changed since was not searched. Troupe's own strategies need no
 * memory: the same search is a test of theirs.
 */
public final class LookaheadMemory {
    /** Its name in the folder of all runs. */
    public static final String FILE = "lookahead.jsonl";

    private static final int VERSION = 1;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final LineFile file;

    /** The memory of a folder of runs; neither need be there. */
    public LookaheadMemory(Path runs) {
        file = new LineFile(runs.resolve(FILE));
    }

    /**
     * Which types of strategies have passed a search, and which have not: a type passes if nothing
     * was found of any of its strategies and one of them decided before a cut. Of types of which
     * nothing was tried, nothing is said.
     *
     * @param strategies of the fund that was searched
     */
    static Map<String, Boolean> verdicts(LookaheadReport report,
            List<StrategyIdentity> strategies) {
        Map<String, Boolean> verdicts = new TreeMap<>();
        Set<String> found = new LinkedHashSet<>();
        report.findings().forEach(finding -> found.add(finding.strategy()));
        for (int k = 0; k < strategies.size(); k++) {
            LookaheadReport.Row row = report.strategies().get(k);
            if (found.contains(row.id())) {
                verdicts.put(strategies.get(k).type(), false);
            } else if (row.cutsAfterDecisions() > 0) {
                verdicts.putIfAbsent(strategies.get(k).type(), true);
            }
        }
        return verdicts;
    }

    /**
     * Notes what a search came to, for each type with code of the user's.
     *
     * @param codes by type, what tells its code from other code
     * @throws IOException if that cannot be done; then nothing was noted
     */
    public void note(LookaheadReport report, List<StrategyIdentity> strategies,
            Map<String, String> codes) throws IOException {
        Map<String, Boolean> known = passed(codes);
        List<String> lines = new ArrayList<>();
        int number = file.lines().size();
        for (Map.Entry<String, Boolean> verdict : verdicts(report, strategies).entrySet()) {
            String code = codes.get(verdict.getKey());
            if (code != null && !verdict.getValue().equals(known.get(verdict.getKey()))) {
                ObjectNode line = MAPPER.createObjectNode();
                line.put("v", VERSION).put("search", ++number);
                line.put("type", verdict.getKey()).put("code", code);
                line.put("passed", verdict.getValue()).put("bars", report.bars());
                lines.add(line.put("cuts", report.cuts().size()).toString());
            }
        }
        if (!lines.isEmpty()) {
            file.add(lines);
        }
    }

    /**
     * Of types of strategies, whether their code has passed: those whose latest search is known.
     *
     * @param codes by type, what tells its code from other code
     * @throws IOException if the memory cannot be read
     */
    Map<String, Boolean> passed(Map<String, String> codes) throws IOException {
        Map<String, Boolean> passed = new TreeMap<>();
        for (String text : file.lines()) {
            parse(text).ifPresent(line -> {
                String type = line.path("type").asText();
                if (line.path("code").asText().equals(codes.get(type))) {
                    passed.put(type, line.path("passed").asBoolean());
                }
            });
        }
        return passed;
    }

    /** What a line says; nothing if it was cut off, or is of a later version. */
    private static Optional<JsonNode> parse(String text) {
        try {
            JsonNode line = MAPPER.readTree(text);
            return line.path("v").asInt() == VERSION ? Optional.of(line) : Optional.empty();
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }
}
