package io.troupe.cli;

import io.troupe.journal.RunFolder;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The remains of a run that was killed before it began: a folder without a manifest and without
 * results. Nothing was simulated in it, so a new run of that name may take its place.
 */
final class Leftovers {
    private static final List<String> FILES = List.of("watermark", "data-history", "lock",
            "lock.holder", "reserve");
    private static final List<String> FOLDERS = List.of("journal", "snapshots", "results");

    private Leftovers() {}

    /** Removes them, if that is all there is. */
    static void remove(RunFolder folder) throws IOException {
        Path path = folder.path();
        if (!Files.isDirectory(path) || Files.exists(folder.manifest()) || !isEmptyRun(path)) {
            return;
        }
        for (String name : FOLDERS) {
            Files.deleteIfExists(path.resolve(name));
        }
        for (String name : FILES) {
            Files.deleteIfExists(path.resolve(name));
        }
        Files.deleteIfExists(path);
    }

    private static boolean isEmptyRun(Path path) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                boolean known = FILES.contains(name)
                        || (FOLDERS.contains(name) && isEmptyFolder(entry));
                if (!known) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }
}
