package io.troupe.run;

import io.troupe.journal.folder.RunFolder;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The remains of a run that was killed before it began: a folder without a manifest and without
 * results. Nothing was simulated in it, so a new run of that name may take its place.
 */
final class Leftovers {
    private Leftovers() {}

    /** Removes them, if that is all there is. */
    static void remove(RunFolder folder) throws IOException {
        Path path = folder.path();
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                || Files.exists(folder.manifest(), LinkOption.NOFOLLOW_LINKS)
                || !isEmptyRun(path)) {
            return;
        }
        RunRemoval.delete(RunRemoval.hide(path));
    }

    private static boolean isEmptyRun(Path path) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                boolean known = RunFolder.isFolder(name) ? isEmptyFolder(entry)
                        : RunFolder.isPart(name)
                                && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS);
                if (!known) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }
}
