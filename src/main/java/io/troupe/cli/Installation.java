package io.troupe.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/** Where Troupe itself lies. */
final class Installation {
    private static final String DATA = "data";

    private Installation() {}

    /**
     * The folder of the bundled data: beside {@code target}, which holds the jar or the classes;
     * else in the current folder.
     */
    static Path data() {
        CodeSource source = Installation.class.getProtectionDomain().getCodeSource();
        try {
            if (source != null && source.getLocation() != null) {
                Path data = Path.of(source.getLocation().toURI()).resolve("../..").resolve(DATA)
                        .normalize();
                if (Files.isDirectory(data)) {
                    return data;
                }
            }
        } catch (URISyntaxException | IllegalArgumentException unknown) {
            return Path.of(DATA);
        }
        return Path.of(DATA);
    }
}
