package io.troupe.report.page;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * HTML as UTF-8 in pieces that stand behind each other: half of a page is a program that is written
 * as it is, and all of it would be copied for a string.
 */
final class HtmlPieces {
    private final List<byte[]> pieces;

    /** Of pieces that nobody changes any more. */
    HtmlPieces(List<byte[]> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    List<byte[]> pieces() {
        return pieces;
    }

    /** Writes a file of them, over what was there. */
    void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            for (byte[] piece : pieces) {
                out.write(piece);
            }
        }
    }

    /** All of them as one text. */
    String text() {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(new String(piece, StandardCharsets.UTF_8)));
        return text.toString();
    }
}
