package io.troupe.features.validation;

/** Checks of sizes, shared by the splits. */
final class Sizes {
    private Sizes() {}

    static int atLeast(int minimum, String name, int size) {
        if (size < minimum) {
            throw new IllegalArgumentException(
                    name + " must be ≥ " + minimum + ", was " + size);
        }
        return size;
    }
}
