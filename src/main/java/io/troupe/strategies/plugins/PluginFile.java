package io.troupe.strategies.plugins;

import java.util.List;

/**
 * A file of a unit, as it was when the unit was read.
 *
 * @param name as messages name it, such as {@code strategies/MyStrategy.java}
 * @param sha256 of its bytes, in hex
 */
public record PluginFile(String name, String sha256) {
    /** SHA-256, in hex, over the content of some files in any order, whatever their names. */
    public static String contentHash(List<PluginFile> files) {
        Sha256 hash = new Sha256();
        files.stream().map(PluginFile::sha256).sorted().forEach(hash::add);
        return hash.hex();
    }
}
