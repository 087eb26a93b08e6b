package io.troupe.strategies.plugins;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of Java source.
 *
 * @param file its name and hash
 * @param path the file's name within its unit, with slashes
 * @param text its content, without a byte order mark
 */
record SourceText(PluginFile file, String path, String text) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int TAB = 4;
    private static final int WIDEST = 160;

    /**
     * A file of UTF-8.
     *
     * @throws CharacterCodingException if it is of another encoding
     */
    static SourceText of(String name, String path, byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes)).toString();
        return new SourceText(new PluginFile(name, Sha256.of(bytes)), path,
                text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    }

    /**
     * A problem at a place of the text.
     *
     * @param offset counted in characters from the start of the text
     */
    PluginProblem problem(int offset, String message) {
        int at = Math.clamp(offset, 0, text.length());
        int start = lineStart(at);
        int line = 1 + (int) text.substring(0, start).lines().count();
        String before = text.substring(start, at);
        String whole = before + text.substring(at).lines().findFirst().orElse("");
        int column = 1 + before.codePointCount(0, before.length());
        String place = file.name() + ":" + line + ":" + column + ": " + message;
        return new PluginProblem(place, excerpt(spaced(whole), width(spaced(before))));
    }

    /**
     * A problem at a line of the text.
     *
     * @param line counted from 1; 0 if it is not known, and then a static declaration of the symbol
     *        is looked for
     * @param symbol what the line names, which may be empty
     */
    PluginProblem problemAt(int line, String symbol, String message) {
        Matcher declared = Pattern.compile("\\bstatic\\b[^;{}()=]*\\b("
                + Pattern.quote(symbol) + ")\\b").matcher(text);
        if (line == 0) {
            return !symbol.isEmpty() && declared.find() ? problem(declared.start(1), message)
                    : PluginProblem.of(file.name() + ": " + message);
        }
        int start = 0;
        for (int at = 1; at < line && text.indexOf('\n', start) >= 0; at++) {
            start = text.indexOf('\n', start) + 1;
        }
        int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
        Matcher named = Pattern.compile(symbol.isEmpty() ? "\\S"
                : "\\b" + Pattern.quote(symbol) + "\\b").matcher(text).region(start, end);
        return problem(named.find() ? named.start() : start, message);
    }

    /** The line and the caret; of a line that no terminal is wide enough for, the part around. */
    private static List<String> excerpt(String line, int caret) {
        if (width(line) <= WIDEST) {
            return List.of(line, " ".repeat(caret) + "^");
        }
        int first = Math.max(0, caret - WIDEST / 2);
        int start = line.offsetByCodePoints(0, first);
        int end = line.offsetByCodePoints(start, Math.min(WIDEST, width(line) - first));
        return List.of("…" + line.substring(start, end) + "…",
                " ".repeat(caret - first + 1) + "^");
    }

    private int lineStart(int at) {
        int start = at;
        while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
            start--;
        }
        return start;
    }

    private static int width(String line) {
        return line.codePointCount(0, line.length());
    }

    /** A line with spaces for its tabs, so that the caret stands where it does in an editor. */
    private static String spaced(String line) {
        StringBuilder spaced = new StringBuilder();
        int column = 0;
        for (int c : line.codePoints().toArray()) {
            if (c == '\t') {
                int spaces = TAB - column % TAB;
                spaced.repeat(' ', spaces);
                column += spaces;
            } else {
                spaced.appendCodePoint(c);
                column++;
            }
        }
        return spaced.toString();
    }
}
