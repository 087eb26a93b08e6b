package io.troupe.journal.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes small files so that, whatever happens meanwhile, there is the old one or the new one. */
final class AtomicFile {
    private AtomicFile() {}

    /** Writes a file beside its place, forces it to the disk and moves it there. */
    static void write(Path file, byte[] content) throws IOException {
        Path whole = file.resolveSibling(file.getFileName() + ".tmp");
        try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
