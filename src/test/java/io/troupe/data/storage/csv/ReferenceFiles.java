package io.troupe.data.storage.csv;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Inputs to check against, which are not part of the project. */
final class ReferenceFiles {
    private ReferenceFiles() {}

    /** A folder of the reference; a test that asks for one that is not there is skipped. */
    static Path data(String name) {
        Path folder = Path.of(System.getProperty("troupe.reference", "../shared/reference"))
                .resolve("data").resolve(name);
        assumeTrue(Files.isDirectory(folder), () -> "there is no reference " + folder
                + "; set -Dtroupe.reference");
        return folder;
    }
}
