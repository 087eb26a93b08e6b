package io.troupe.journal.folder;

import io.troupe.journal.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * What tells the content of a file from any other.
 *
 * @param bytes its size
 * @param sha256 of all of it
 */
record FileDigest(long bytes, Hash sha256) {
    private static final int BUFFER_BYTES = 1 << 16;

    /** That of a file as it is now; none if there is no such file. */
    static Optional<FileDigest> of(Path file) throws IOException {
        MessageDigest digest = newDigest();
        long bytes = 0;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                bytes += read;
            }
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        }
        return Optional.of(new FileDigest(bytes, Hash.of(digest.digest())));
    }

    /** That of a file with this content. */
    static FileDigest of(byte[] content) {
        return new FileDigest(content.length, Hash.of(newDigest().digest(content)));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    /** For a message: the size and the first digits. */
    String brief() {
        return bytes + " bytes, SHA-256 " + sha256.brief() + "…";
    }
}
