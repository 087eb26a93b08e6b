package io.troupe.conformance;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How nearly two numbers must agree: the difference may be as large as both bounds together, as in
 * the tests of the sources that state both.
 *
 * @param absolute bound on the difference
 * @param relative bound on the difference as a fraction of the expected magnitude
 */
public record Tolerance(double absolute, double relative) {
    /** Equal numbers only. */
    public static final Tolerance EXACT = new Tolerance(0, 0);

    /** What a case states as {@code abs}, {@code rel} or {@code places}; exact if nothing. */
    public static Tolerance of(JsonNode json) {
        double absolute = json.path("abs").asDouble(0);
        if (json.has("places")) {
            absolute = Math.max(absolute, 0.5 * StrictMath.pow(10, -json.get("places").asInt()));
        }
        return new Tolerance(absolute, json.path("rel").asDouble(0));
    }

    /** An absolute bound that a case states under a name of its own. */
    public static Tolerance named(JsonNode json, String name) {
        return json.has(name) ? absolute(json.get(name).asDouble()) : of(json);
    }

    /** An absolute bound alone. */
    public static Tolerance absolute(double bound) {
        return new Tolerance(bound, 0);
    }

    boolean accepts(double expected, double actual) {
        if (Double.compare(expected, actual) == 0 || expected == actual) {
            return true;
        }
        double difference = Math.abs(expected - actual);
        return difference <= absolute + relative * Math.abs(expected);
    }
}
