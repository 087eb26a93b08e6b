package io.troupe.run.program;

import io.troupe.strategies.plugins.ClassCache;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/** Where Troupe itself lies. */
public final class Installation {
    private static final String DATA = "data";

    private Installation() {}

    /**
     * What the user's strategies were compiled to: in {@code .cache} beside {@code target}, if that
     * holds the jar. Of single class files nobody can tell which build they are.
     */
    public static ClassCache compiled() {
        try {
            CodeSource source = Installation.class.getProtectionDomain().getCodeSource();
            Path code = source == null ? Path.of("") : Path.of(source.getLocation().toURI());
            return Files.isRegularFile(code)
                    ? ClassCache.in(code.resolve("../../.cache/strategies").normalize(),
                            CodeIdentity.ofProgram())
                    : ClassCache.none();
        } catch (URISyntaxException | IllegalArgumentException | IOException unknown) {
            return ClassCache.none();
        }
    }

    /**
     * The folder of the bundled data: beside {@code target}, which holds the jar or the classes;
     * else in the current folder.
     */
    public static Path data() {
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
