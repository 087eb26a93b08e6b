package io.troupe.data.storage.csv;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;

/** The bytes of a text file: plain or gzip, UTF-8 with or without byte order mark. */
public final class CsvFile {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int GZIP_FIRST_BYTE = 0x1f;
    private static final int GZIP_SECOND_BYTE = 0x8b;
    private static final int HIGH_MARK = 0xfe;
    private static final int LOW_MARK = 0xff;
    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private CsvFile() {}

    /** Writes text to where it is told. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it; may throw {@link java.io.UncheckedIOException} too. */
        void writeTo(Writer writer) throws IOException;
    }

    /**
     * Opens a file as text, unpacked. Bytes that are not UTF-8 become U+FFFD, which no date or
     * number contains, so that they are found where they stand.
     */
    static Reader open(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
        try {
            InputStream bytes = raw;
            if (startsWith(raw, GZIP_FIRST_BYTE, GZIP_SECOND_BYTE)) {
                bytes = new BufferedInputStream(PackedStream.of(raw, BUFFER_BYTES),
                        BUFFER_BYTES);
                if (startsWith(bytes, GZIP_FIRST_BYTE, GZIP_SECOND_BYTE)) {
                    throw new UnreadableException("is packed twice; unpack it once");
                }
            }
            if (startsWith(bytes, HIGH_MARK, LOW_MARK) || startsWith(bytes, LOW_MARK, HIGH_MARK)) {
                throw new UnreadableException("is UTF-16 text; save the file as UTF-8");
            }
            Reader text = new BufferedReader(
                    new InputStreamReader(bytes, StandardCharsets.UTF_8), BUFFER_BYTES);
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
            return text;
        } catch (IOException problem) {
            raw.close();
            throw problem;
        }
    }

    private static boolean startsWith(InputStream bytes, int first, int second)
            throws IOException {
        bytes.mark(2);
        boolean starts = bytes.read() == first && bytes.read() == second;
        bytes.reset();
        return starts;
    }

    /**
     * Writes a file as a whole: another reader sees the old one or the new one, also after a
     * power cut. Packed if the name ends in {@code .gz}; the same content always gives the same
     * bytes.
     *
     * @throws IOException if it could not be written; an old file is untouched then
     */
    public static void write(Path file, Content content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream raw = Files.newOutputStream(unfinished);
                    OutputStream bytes = file.toString().endsWith(".gz")
                            ? new GZIPOutputStream(raw, BUFFER_BYTES)
                            : raw;
                    Writer writer = new BufferedWriter(
                            new OutputStreamWriter(bytes, StandardCharsets.UTF_8), BUFFER_BYTES)) {
                content.writeTo(writer);
            }
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
