package io.troupe.strategies.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of a unit, as it was when the unit was read.
 *
 * @param name as messages name it, such as {@code strategies/MyStrategy.java}
 * @param sha256 of its bytes, in hex
 */
public record PluginFile(String name, String sha256) {
    /** A file as it is now, by the name that its path has. */
    public static PluginFile read(Path file) throws IOException {
        return new PluginFile(file.toString(), Sha256.of(Files.readAllBytes(file)));
    }

    /** SHA-256, in hex, over the content of some files in any order, whatever their names. */
    public static String contentHash(List<PluginFile> files) {
        Sha256 hash = new Sha256();
        files.stream().map(PluginFile::sha256).sorted().forEach(hash::add);
        return hash.hex();
    }
}
