package io.troupe.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of reference cases: {@code vectors/*.json}, their inputs in {@code vectors/inputs}, and
 * prices in {@code data}.
 *
 * @param root the folder that holds both
 */
public record ReferenceFolder(Path root) {
    /** The system property that names the folder. */
    static final String PROPERTY = "troupe.reference";

    /** The folder that the property names, or the usual one beside the project. */
    static ReferenceFolder configured() {
        return new ReferenceFolder(Path.of(System.getProperty(PROPERTY, "../shared/reference")));
    }

    boolean exists() {
        return Files.isDirectory(vectors());
    }

    /** The files of cases, by name. */
    List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(vectors())) {
            return all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    /** Where a path of a case leads: {@code data/…} from the root, all others from the cases. */
    public Path resolve(String path) {
        return path.startsWith("data/") ? root.resolve(path) : vectors().resolve(path);
    }

    private Path vectors() {
        return root.resolve("vectors");
    }
}
