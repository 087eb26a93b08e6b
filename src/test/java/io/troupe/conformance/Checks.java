package io.troupe.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The comparisons of one case. */
public final class Checks {
    private final List<Comparison> comparisons = new ArrayList<>();

    /**
     * One comparison.
     *
     * @param what which number of the case, for instance {@code rows[3]}
     * @param expected as the case has it
     * @param actual as the product has it
     * @param passed whether they agree
     */
    public record Comparison(String what, String expected, String actual, boolean passed) {}

    /** Compares a number. */
    public void number(String what, double expected, double actual, Tolerance tolerance) {
        comparisons.add(new Comparison(what, Double.toString(expected), Double.toString(actual),
                tolerance.accepts(expected, actual)));
    }

    /** Compares a number with the tolerance that the case states for all. */
    public void number(ReferenceCase reference, String name, double actual) {
        number(name, ReferenceCase.number(reference.expected().path(name)), actual,
                Tolerance.of(reference.tolerance()));
    }

    /** Compares arrays of numbers, their lengths first. */
    public void numbers(String what, double[] expected, double[] actual, Tolerance tolerance) {
        if (expected.length != actual.length) {
            comparisons.add(new Comparison(what + ".length", Integer.toString(expected.length),
                    Integer.toString(actual.length), false));
            return;
        }
        for (int i = 0; i < expected.length; i++) {
            number(what + "[" + i + "]", expected[i], actual[i], tolerance);
        }
    }

    /** Compares what must be equal, such as lists of rows, by its JSON. */
    public void equal(String what, JsonNode expected, JsonNode actual) {
        comparisons.add(new Comparison(what, expected.toString(), actual.toString(),
                expected.equals(actual)));
    }

    /** Records a condition that the case states, such as a bound from outside. */
    public void holds(String what, String expected, String actual, boolean passed) {
        comparisons.add(new Comparison(what, expected, actual, passed));
    }

    /** Whether there was anything to compare and all of it agreed. */
    boolean passed() {
        return !comparisons.isEmpty() && comparisons.stream().allMatch(Comparison::passed);
    }

    List<Comparison> comparisons() {
        return List.copyOf(comparisons);
    }
}
