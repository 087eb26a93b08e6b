package io.troupe.journal.folder;

import io.troupe.journal.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What tells the content of a file from any other.
 *
 * @param bytes its size
 * @param sha256 of all of it
 */
public record FileDigest(long bytes, Hash sha256) {
    private static final int BUFFER_BYTES = 1 << 16;

    /**
     * That of a file, and that of its beginning.
     *
     * @param whole of the file as it is now
     * @param beginning of its first bytes, as many as were asked for; none if there are fewer
     */
    record Parts(FileDigest whole, Optional<ContentDigest> beginning) {}

    /** That of a file as it is now; none if there is no such file. */
    static Optional<FileDigest> of(Path file) throws IOException {
        return of(file, 0).map(Parts::whole);
    }

    /**
     * The same, with that of the file's beginning.
     *
     * @param length bytes of the beginning
     */
    static Optional<Parts> of(Path file, long length) throws IOException {
        ContentDigest digest = new ContentDigest();
        Optional<ContentDigest> beginning = length == 0 ? Optional.of(digest.copy())
                : Optional.empty();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                int first = Math.clamp(length - digest.bytes(), 0, read);
                digest.add(buffer, 0, first);
                if (beginning.isEmpty() && digest.bytes() == length) {
                    beginning = Optional.of(digest.copy());
                }
                digest.add(buffer, first, read - first);
            }
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        }
        return Optional.of(new Parts(digest.digest(), beginning));
    }

    /** That of a file with this content. */
    static FileDigest of(byte[] content) {
        ContentDigest digest = new ContentDigest();
        digest.add(content, 0, content.length);
        return digest.digest();
    }

    /** For a message: the size and the first digits. */
    String brief() {
        return bytes + " bytes, SHA-256 " + sha256.brief() + "…";
    }
}
