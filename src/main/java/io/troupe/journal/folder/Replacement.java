package io.troupe.journal.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * A file that is to take the place of another, in one step.
 *
 * @param target the place
 * @param finished the new file, complete, in the same file system; none if the old one is to go
 * @param content what the new file holds, where whoever wrote it knows; else it is read
 */
public record Replacement(Path target, Optional<Path> finished, Optional<FileDigest> content) {
    /** Puts files in their places, in their order. */
    @FunctionalInterface
    public interface Placing {
        /** Puts them there with nothing else. */
        Placing PLAIN = files -> {
            for (Replacement file : files) {
                file.put();
            }
        };

        /**
         * Puts the files in their places.
         *
         * @throws IOException if that fails; some may be in place then
         */
        void put(List<Replacement> files) throws IOException;
    }

    /** A new file for a place. */
    public static Replacement of(Path target, Path finished) {
        return new Replacement(target, Optional.of(finished), Optional.empty());
    }

    /** A new file for a place, of which it is known what it holds. */
    public static Replacement of(Path target, Path finished, FileDigest content) {
        return new Replacement(target, Optional.of(finished), Optional.of(content));
    }

    /** Nothing in the place of a file. */
    public static Replacement removal(Path target) {
        return new Replacement(target, Optional.empty(), Optional.empty());
    }

    /** What the place will hold. */
    Optional<FileDigest> digest() throws IOException {
        return content.isPresent() || finished.isEmpty() ? content
                : FileDigest.of(finished.get());
    }

    void put() throws IOException {
        if (finished.isPresent()) {
            Files.move(finished.get(), target, StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.deleteIfExists(target);
        }
    }
}
