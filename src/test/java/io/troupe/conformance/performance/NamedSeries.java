package io.troupe.conformance.performance;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.conformance.CsvTable;
import io.troupe.conformance.ReferenceCase;
import io.troupe.conformance.UnsupportedCase;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Series that cases name: alone, negated, scaled, or without their first values. */
final class NamedSeries {
    private static final Pattern EXPRESSION = Pattern
            .compile("(?:([-+.\\d]+)\\s*\\*\\s*)?(-?)([A-Za-z_]\\w*)(?:\\[(\\d+):])?");
    private static final Pattern CONSTANT = Pattern.compile("constant (\\S+) x (\\d+)");
    private static final Pattern NORMAL = Pattern.compile("standard normal, (\\d+) draws.*");
    private static final Pattern STORED = Pattern.compile("file (\\S+)");

    private final ReferenceCase reference;

    NamedSeries(ReferenceCase reference) {
        this.reference = reference;
    }

    /** Columns where the input has several, else one. */
    List<double[]> columns(String input) throws IOException, UnsupportedCase {
        JsonNode named = reference.shared().path(reference.text(input));
        if (!named.isObject()) {
            return List.of(series(input));
        }
        return named.properties().stream()
                .map(column -> ReferenceCase.numbers(column.getValue())).toList();
    }

    /** Values by bar; those that were cut off in front are NaN, so that bars stay in line. */
    double[] series(String input) throws IOException, UnsupportedCase {
        JsonNode given = reference.inputs().path(input);
        return given.isArray() ? ReferenceCase.numbers(given) : expression(given.asText());
    }

    /** Whether an input is the same number in every bar. */
    boolean isNumber(String input) {
        JsonNode given = reference.inputs().path(input);
        return given.isNumber() || given.asText().matches("[-+]?[.\\d][-+.\\deE]*");
    }

    private double[] expression(String text) throws IOException, UnsupportedCase {
        Matcher found = EXPRESSION.matcher(text.strip());
        if (!found.matches() || !reference.shared().has(found.group(3))) {
            throw new UnsupportedCase("there is no series " + text);
        }
        double factor = found.group(1) == null ? 1 : Double.parseDouble(found.group(1));
        double sign = found.group(2).isEmpty() ? factor : -factor;
        double[] values = stored(reference.shared().get(found.group(3)));
        int cut = found.group(4) == null ? 0 : Integer.parseInt(found.group(4));
        double[] result = Arrays.stream(values).map(value -> sign * value).toArray();
        Arrays.fill(result, 0, Math.min(cut, result.length), Double.NaN);
        return result;
    }

    private double[] stored(JsonNode node) throws IOException, UnsupportedCase {
        if (node.isArray()) {
            return ReferenceCase.numbers(node);
        }
        if (node.isObject()) {
            return ReferenceCase.numbers(node.path("returns").isArray() ? node.path("returns")
                    : node.elements().next());
        }
        String text = node.asText();
        Matcher constant = CONSTANT.matcher(text);
        if (constant.matches()) {
            double[] values = new double[Integer.parseInt(constant.group(2))];
            Arrays.fill(values, Double.parseDouble(constant.group(1)));
            return values;
        }
        Matcher normal = NORMAL.matcher(text);
        if (normal.matches()) {
            return draws(Integer.parseInt(normal.group(1)));
        }
        Matcher file = STORED.matcher(text);
        if (!file.matches()) {
            throw new UnsupportedCase("there are no values in: " + text);
        }
        return CsvTable.read(reference.folder().resolve(file.group(1))).column("value");
    }

    private static double[] draws(int count) {
        Random random = new Random(1);
        double[] values = new double[count];
        Arrays.setAll(values, i -> random.nextGaussian());
        return values;
    }
}
