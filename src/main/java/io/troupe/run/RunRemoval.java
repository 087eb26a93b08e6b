package io.troupe.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Removes folders of runs. A folder is first given a hidden name beside its place, in one step, so
 * that a run is there whole or not at all; then it is deleted. What a process that ended early has
 * left under such a name is deleted by a later command. Links are deleted, never followed.
 */
public final class RunRemoval {
    private static final String PREFIX = ".removed-";
    private static final Pattern HIDDEN = Pattern
            .compile("\\.removed-[A-Za-z0-9][A-Za-z0-9._-]*-\\d+");

    private RunRemoval() {}

    /**
     * Takes a run out of its place.
     *
     * @param run the folder, no link
     * @return where it lies now
     * @throws IOException if it cannot be moved; it stays as it is then
     */
    public static Path hide(Path run) throws IOException {
        for (int number = 1;; number++) {
            Path hidden = run.resolveSibling(PREFIX + run.getFileName() + "-" + number);
            if (Files.exists(hidden, LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            try {
                return Files.move(run, hidden, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException taken) {
                // By another process, a moment ago: the next number.
            }
        }
    }

    /** Deletes what earlier removals have left; what cannot be deleted waits for the next one. */
    public static void sweep(Path runs) {
        for (Path leftover : leftovers(runs)) {
            try {
                delete(leftover);
            } catch (IOException later) {
                // The removal that left it has told the user why.
            }
        }
    }

    private static List<Path> leftovers(Path runs) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(runs, PREFIX + "*")) {
            for (Path entry : entries) {
                if (HIDDEN.matcher(String.valueOf(entry.getFileName())).matches()
                        && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    found.add(entry);
                }
            }
        } catch (IOException unreadable) {
            return List.of();
        }
        return found;
    }

    /** Deletes a folder and all in it; another process may be deleting it too. */
    public static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                    throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure)
                    throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
                    throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
