package io.troupe.strategies.plugins;

/**
 * A file of a unit, as it was when the unit was read.
 *
 * @param name as messages name it, such as {@code strategies/MyStrategy.java}
 * @param sha256 of its bytes, in hex
 */
public record PluginFile(String name, String sha256) {}
