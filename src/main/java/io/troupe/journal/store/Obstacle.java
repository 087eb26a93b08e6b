package io.troupe.journal.store;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a process from using a file though nothing is wrong with the file. Databases and the
 * JDK tell it in the words of the operating system alone, so those are what it is known by.
 */
public enum Obstacle {
    /** No block is left, or none of the user's share. */
    DISK_FULL("free some space, then try again",
            "No space left on device", "Disk quota exceeded"),
    /** The medium is mounted so that nothing can be written. */
    READ_ONLY("the medium can only be read: copy the folder to one that can be written",
            "Read-only file system"),
    /** The file is another user's. */
    NOT_PERMITTED("work as the user whose file it is, or have its permissions changed",
            "Permission denied", "Operation not permitted"),
    /** The process or the machine has as many files open as it may. */
    OPEN_FILES("allow more open files (ulimit -n), then try again", "Too many open files");

    private final String remedy;
    @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed
    private final List<String> words;

    Obstacle(String remedy, String... words) {
        this.remedy = remedy;
        this.words = List.of(words);
    }

    /** What a user can do about it. */
    public String remedy() {
        return remedy;
    }

    /** The obstacle that a message tells of, if it does of any. */
    public static Optional<Obstacle> in(String message) {
        for (Obstacle obstacle : values()) {
            if (obstacle.words.stream().anyMatch(message::contains)) {
                return Optional.of(obstacle);
            }
        }
        return Optional.empty();
    }

    /** The obstacle that a failure or one of its causes tells of. */
    public static Optional<Obstacle> of(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<Obstacle> found = in(reason(cause));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Why a file could not be used; the JDK tells some reasons by an exception's class alone. */
    public static String reason(Throwable failure) {
        return switch (failure) {
            case AccessDeniedException denied when denied.getReason() == null ->
                NOT_PERMITTED.words.getFirst();
            case ReadOnlyFileSystemException _ -> READ_ONLY.words.getFirst();
            case NoSuchFileException _ -> "there is no such file";
            case FileAlreadyExistsException _ -> "it is there already";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> String.valueOf(failure.getMessage());
        };
    }
}
