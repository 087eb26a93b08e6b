package io.troupe.journal.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Reads files of a run's folder while its process does something else, so that what they hold is
 * known when it is asked for. Whoever asks reads along: nobody waits for what no one has begun.
 */
final class ReadAhead {
    private final List<Path> files;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<Path, FileDigest.Parts> contents = new ConcurrentHashMap<>();
    private final Supplier<Map<Path, Long>> beginnings;
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();

    private ReadAhead(List<Path> files, Supplier<Map<Path, Long>> beginnings) {
        this.files = List.copyOf(files);
        this.beginnings = beginnings;
    }

    /**
     * Begins to read.
     *
     * @param files in the order in which they are read
     * @param beginnings of which files a beginning will be asked for too, and how long it is; asked
     *        before the first file is read
     */
    static ReadAhead of(List<Path> files, Supplier<Map<Path, Long>> beginnings) {
        ReadAhead begun = new ReadAhead(files, beginnings);
        Thread.ofPlatform().daemon().name("read-ahead").start(() -> {
            try {
                begun.readAll();
            } finally {
                begun.ended.complete(true);
            }
        });
        return begun;
    }

    private void readAll() {
        Map<Path, Long> lengths = beginnings.get();
        for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
            Path file = files.get(i);
            try {
                FileDigest.of(file, lengths.getOrDefault(file, 0L))
                        .ifPresent(found -> contents.put(file, found));
            } catch (IOException unread) {
                // Who asks for it reads it once more, and says why that cannot be done.
            }
        }
    }

    /** What a file held when it was read; empty if it could not be read, or was not to be. */
    Optional<FileDigest.Parts> content(Path file) {
        if (next.get() < files.size()) {
            readAll();
        }
        ended.join();
        return Optional.ofNullable(contents.get(file));
    }

    /** Another file takes the place of one. */
    void forget(Path file) {
        content(file).ifPresent(_ -> contents.remove(file));
    }

    /** Nobody will ask any more: no other file is begun. */
    void stop() {
        next.set(files.size());
    }
}
