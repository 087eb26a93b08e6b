package io.troupe.conformance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.troupe.conformance.CaseResult.Status;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Results of all cases, by area. */
final class ConformanceReport {
    private final Map<String, List<CaseResult>> areas = new LinkedHashMap<>();

    void add(String area, CaseResult result) {
        areas.computeIfAbsent(area, name -> new ArrayList<>()).add(result);
    }

    /** Of the supported cases of an area the share that passed; 1 if there are none. */
    double shareOfPassed(String area) {
        long passed = count(area, Status.PASSED);
        long supported = passed + count(area, Status.FAILED);
        return supported == 0 ? 1 : (double) passed / supported;
    }

    private long count(String area, Status status) {
        return areas.getOrDefault(area, List.of()).stream()
                .filter(result -> result.status() == status).count();
    }

    /** A line per area, and one per case that failed. */
    void print(PrintStream out) {
        out.printf("%-28s %7s %7s %12s%n", "area", "passed", "failed", "unsupported");
        for (String area : areas.keySet()) {
            out.printf("%-28s %7d %7d %12d%n", area, count(area, Status.PASSED),
                    count(area, Status.FAILED), count(area, Status.UNSUPPORTED));
        }
        areas.values().stream().flatMap(List::stream)
                .filter(result -> result.status() == Status.FAILED)
                .forEach(result -> out.println("failed: " + describe(result)));
    }

    private static String describe(CaseResult result) {
        String what = result.comparisons().stream().filter(each -> !each.passed()).findFirst()
                .map(each -> each.what() + " expected " + each.expected() + ", was "
                        + each.actual())
                .orElse(String.valueOf(result.reason()));
        return result.reference().id() + " (" + result.reference().kind() + "): " + what;
    }

    /** Every case with every comparison, as JSON. */
    void write(Path file) throws IOException {
        List<Map<String, @Nullable Object>> cases = new ArrayList<>();
        areas.forEach((area, results) -> results.forEach(result -> {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("area", area);
            one.put("id", result.reference().id());
            one.put("case", result.reference().kind());
            one.put("status", result.status().name().toLowerCase(Locale.ROOT));
            one.put("reason", result.reason());
            one.put("comparisons", result.comparisons());
            cases.add(one);
        }));
        Files.createDirectories(file.toAbsolutePath().getParent());
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(file.toFile(), Map.of("cases", cases));
    }
}
