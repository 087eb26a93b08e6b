package io.troupe.data.transfer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** What the first line of a text file tells about its layout. */
final class TextHeader {
    private static final int LONGEST = 1 << 16;

    private TextHeader() {}

    /** The first line, unpacked; empty if there is none. */
    static String of(Path file) throws IOException {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file))) {
            raw.mark(2);
            boolean packed = raw.read() == 0x1f && raw.read() == 0x8b;
            raw.reset();
            InputStream bytes = packed ? new GZIPInputStream(raw) : raw;
            String start = new String(bytes.readNBytes(LONGEST), StandardCharsets.UTF_8);
            return start.replaceFirst("^\uFEFF", "").lines().findFirst().orElse("");
        }
    }

    /** What separates the names: the most frequent of comma, semicolon and tab. */
    static char separator(String header) {
        char best = ',';
        for (char candidate : new char[]{';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }
}
