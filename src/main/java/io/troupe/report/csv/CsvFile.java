package io.troupe.report.csv;

import io.troupe.journal.folder.ContentDigest;
import io.troupe.journal.folder.FileDigest;
import io.troupe.model.CellText;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Writes one CSV file (RFC 4180, UTF-8, lines end in {@code \n}) field by field. Written by hand
 * because a run's results are some hundred thousand numbers and are written while the user waits:
 * digits go straight into one large buffer.
 */
public final class CsvFile implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int LONGEST_NUMBER = 48;

    private final Path path;
    private final FileChannel channel;
    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final byte[] digits = new byte[LONGEST_NUMBER];
    private ContentDigest written = new ContentDigest();
    private int used;
    private boolean lineBegun;

    /** Begins a file, over what was there. */
    public CsvFile(Path path) {
        this.path = path;
        try {
            channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING);
            out = Channels.newOutputStream(channel);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** How many bytes have been written. */
    public long length() {
        return written.bytes() + used;
    }

    /** What the file holds, once it is closed. */
    public FileDigest content() {
        return written.digest();
    }

    /**
     * Goes on behind the beginning of another file, which takes the place of all that was written.
     *
     * @param other the file; if it is not there, what was written must be its beginning
     * @param length how long the beginning is, in bytes, at the end of a line
     * @param known what the beginning holds, if that is known; else it is read
     * @return whether the other file is so long
     */
    public boolean goOnBehind(Path other, long length, Optional<ContentDigest> known) {
        try {
            if (!Files.exists(other)) {
                return length == length();
            }
            try (FileChannel old = FileChannel.open(other, StandardOpenOption.READ)) {
                if (old.size() < length) {
                    return false;
                }
                used = 0;
                channel.truncate(0);
                written = new ContentDigest();
                Optional<ContentDigest> beginning = known
                        .filter(content -> content.bytes() == length);
                if (beginning.isPresent()) {
                    for (long copied = 0; copied < length;) {
                        copied += old.transferTo(copied, length - copied, channel);
                    }
                    written = beginning.get();
                } else {
                    copy(Channels.newInputStream(old), length);
                }
                return true;
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void copy(InputStream old, long length) throws IOException {
        while (written.bytes() < length) {
            int read = old.read(buffer, 0, (int) Math.min(buffer.length,
                    length - written.bytes()));
            if (read < 0) {
                throw new EOFException("the file it goes on from has become shorter");
            }
            write(buffer, read);
        }
    }

    /** Quotes a field where its text makes that necessary. */
    static byte[] quoted(String field) {
        boolean plain = field.chars()
                .noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        String text = plain ? field : '"' + field.replace("\"", "\"\"") + '"';
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A field that was {@linkplain #quoted made ready} before. */
    public void raw(byte[] field) {
        separate();
        if (field.length > buffer.length - used) {
            flush();
        }
        if (field.length > buffer.length) {
            write(field, field.length);
            return;
        }
        System.arraycopy(field, 0, buffer, used, field.length);
        used += field.length;
    }

    /** A name, ready to be written so that no spreadsheet executes it. */
    public static byte[] nameCell(String name) {
        return quoted(CellText.guarded(name));
    }

    /** A name, or another text that is not a number of ours. */
    public void name(String name) {
        raw(nameCell(name));
    }

    /** Writes a text, in quotes where it needs them. */
    public void text(String field) {
        raw(quoted(field));
    }

    /** {@code unscaled × 10^−scale} without trailing zeros behind the point. */
    public void decimal(long unscaled, int scale) {
        separate();
        reserve();
        if (unscaled < 0) {
            buffer[used++] = '-';
        }
        long rest = unscaled;
        int places = scale;
        while (places > 0 && rest % 10 == 0) {
            rest /= 10;
            places--;
        }
        int count = 0;
        while (rest != 0 || count <= places) {
            // The remainder of a negative number is negative, so even the smallest long has digits.
            digits[count++] = (byte) ('0' + Math.abs(rest % 10));
            rest /= 10;
        }
        while (count > 0) {
            buffer[used++] = digits[--count];
            if (count == places && places > 0) {
                buffer[used++] = '.';
            }
        }
    }

    public void micros(long micros) {
        decimal(micros, 6);
    }

    /** The shortest decimal that reads back as the same bits, in plain notation. */
    public void number(double value) {
        separate();
        reserve();
        String text = Double.toString(value);
        int exponentAt = text.indexOf('E');
        int exponent = exponentAt < 0 ? 0
                : Integer.parseInt(text, exponentAt + 1, text.length(), 10);
        if (exponent > 0 && exponent < LONGEST_NUMBER / 2) {
            shifted(text, exponentAt, exponent);
        } else {
            ascii(text, 0, text.length());
        }
    }

    /** Writes {@code d.dddE8} with its point moved to the right. */
    private void shifted(String text, int end, int exponent) {
        int point = text.indexOf('.');
        ascii(text, 0, point);
        int fraction = end - point - 1;
        ascii(text, point + 1, point + 1 + Math.min(fraction, exponent));
        for (int zeros = fraction; zeros < exponent; zeros++) {
            buffer[used++] = '0';
        }
        buffer[used++] = '.';
        if (fraction > exponent) {
            ascii(text, point + 1 + exponent, end);
        } else {
            buffer[used++] = '0';
        }
    }

    private void ascii(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            buffer[used++] = (byte) text.charAt(i);
        }
    }

    /** Ends a line. */
    public void endLine() {
        reserve();
        buffer[used++] = '\n';
        lineBegun = false;
    }

    private void separate() {
        if (lineBegun) {
            reserve();
            buffer[used++] = ',';
        }
        lineBegun = true;
    }

    private void reserve() {
        if (buffer.length - used < LONGEST_NUMBER) {
            flush();
        }
    }

    private void flush() {
        write(buffer, used);
        used = 0;
    }

    private void write(byte[] bytes, int count) {
        try {
            out.write(bytes, 0, count);
            written.add(bytes, 0, count);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private UncheckedIOException failed(IOException cause) {
        String reason = cause instanceof FileSystemException system && system.getReason() == null
                ? cause.getClass().getSimpleName()
                : String.valueOf(cause.getMessage());
        return new UncheckedIOException(
                new IOException("cannot write " + path + ": " + reason, cause));
    }

    @Override
    public void close() {
        try (out) {
            flush();
        } catch (IOException e) {
            throw failed(e);
        }
    }
}
