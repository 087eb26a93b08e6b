package io.troupe.config;

/** A choice that is written in settings by a name of its own. */
public interface Labeled {
    /** The name as written in a configuration file. */
    String label();
}
