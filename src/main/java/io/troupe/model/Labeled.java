package io.troupe.model;

/**
 * A choice that settings and results call by a name of its own, which no change of the program's
 * names changes.
 */
public interface Labeled {
    /** The name as a configuration file says it, like {@code point-in-time}. */
    String label();
}
