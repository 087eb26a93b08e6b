package io.troupe.simulation.trust;

/**
 * The first place in which two objects differ, or in which it cannot be seen that they do not.
 *
 * @param field how to come there from the outer object, such as {@code history[3].price}
 * @param living what stands there in the first of them, shortened
 * @param restored what stands there in the second
 */
public record Difference(String field, String living, String restored) {
    @Override
    public String toString() {
        return field + " is " + living + " in the one and " + restored + " in the other";
    }
}
