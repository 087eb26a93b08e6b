package io.troupe.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The figures that an area can compute for a case, by the names under which cases expect them. Of
 * these, those that the case has are computed and compared.
 */
public final class Figures {
    private final Map<String, Supplier<Object>> known = new LinkedHashMap<>();

    /** A number. */
    public Figures number(String name, Supplier<Double> value) {
        known.put(name, value::get);
        return this;
    }

    /** An array of numbers. */
    public Figures numbers(String name, Supplier<double[]> values) {
        known.put(name, values::get);
        return this;
    }

    /** An array of arrays of numbers. */
    public Figures table(String name, Supplier<double[][]> values) {
        known.put(name, values::get);
        return this;
    }

    /**
     * Compares every figure that the case expects.
     *
     * @throws UnsupportedCase if the case expects a figure that is not known
     */
    public void compare(ReferenceCase reference, Checks checks) throws UnsupportedCase {
        compare(reference, checks, name -> tolerance(reference.tolerance(), name));
    }

    /**
     * Compares every figure that the case expects.
     *
     * @param tolerances by the name of the figure
     * @throws UnsupportedCase if the case expects a figure that is not known
     */
    public void compare(ReferenceCase reference, Checks checks,
            Function<String, Tolerance> tolerances) throws UnsupportedCase {
        if (reference.expected().isNumber()) {
            compareOnly(reference, checks);
        }
        for (Iterator<String> names = reference.expected().fieldNames(); names.hasNext();) {
            String name = names.next();
            Supplier<Object> figure = known.get(name);
            if (figure == null) {
                throw new UnsupportedCase(
                        "there is no figure " + name + " for " + reference.kind());
            }
            JsonNode expected = reference.expected().get(name);
            Tolerance tolerance = tolerances.apply(name);
            switch (figure.get()) {
                case Double number ->
                    checks.number(name, ReferenceCase.number(expected), number, tolerance);
                case double[] row ->
                    checks.numbers(name, ReferenceCase.numbers(expected), row, tolerance);
                case double[][] rows -> compareRows(name, expected, rows, tolerance, checks);
                default -> throw new IllegalStateException("figure " + name);
            }
        }
    }

    /** A case that expects one number without a name: the half-life if it says so. */
    private void compareOnly(ReferenceCase reference, Checks checks) throws UnsupportedCase {
        String name = reference.kind().toLowerCase(Locale.ROOT).contains("half") ? "half_life"
                : "statistic";
        Supplier<Object> figure = known.get(name);
        if (figure == null || !(figure.get() instanceof Double number)) {
            throw new UnsupportedCase("there is no " + name + " for " + reference.kind());
        }
        checks.number(name, reference.expected().asDouble(), number,
                Tolerance.of(reference.tolerance()));
    }

    private static void compareRows(String name, JsonNode expected, double[][] rows,
            Tolerance tolerance, Checks checks) {
        for (int i = 0; i < Math.max(rows.length, expected.size()); i++) {
            checks.numbers(name + "[" + i + "]", ReferenceCase.numbers(expected.path(i)),
                    i < rows.length ? rows[i] : new double[0], tolerance);
        }
    }

    /**
     * What a case states for a figure: under its name, under the longest beginning of it that ends
     * before an underscore, or for all.
     */
    static Tolerance tolerance(JsonNode stated, String name) {
        for (String part = name; !part.isEmpty(); part = beginning(part)) {
            JsonNode own = stated.path(part);
            if (own.isNumber()) {
                return Tolerance.absolute(own.asDouble());
            }
            if (own.isObject()) {
                return Tolerance.of(own);
            }
        }
        return Tolerance.of(stated);
    }

    private static String beginning(String name) {
        int end = name.lastIndexOf('_');
        return end < 0 ? "" : name.substring(0, end);
    }
}
