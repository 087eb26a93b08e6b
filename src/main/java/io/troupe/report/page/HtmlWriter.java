package io.troupe.report.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes HTML so that no text can become markup: what stands between tags and in attributes is
 * escaped, elements end in the order in which they began, and there is no way to write anything
 * raw but the two programs and the style sheet that come with Troupe. Not thread-safe.
 */
final class HtmlWriter {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Set<String> VOID = Set.of("meta", "link", "br", "hr", "input", "col");
    /** Whose text is not markup in HTML, and so cannot be escaped. */
    private static final Set<String> RAW = Set.of("script", "style");
    /** Attributes whose value is a program, a style or an address. */
    private static final Set<String> POWERFUL = Set.of("style", "srcdoc", "action", "formaction",
            "src", "data", "xlink");

    private final StringBuilder text;
    /** What comes before the text. */
    private final List<byte[]> pieces = new ArrayList<>();
    private final Deque<String> opened = new ArrayDeque<>();
    /** Names that were looked at: a page has few, and writes each of them thousands of times. */
    private final Set<String> names = new HashSet<>();

    HtmlWriter() {
        this(1 << 16);
    }

    /** For about so many characters. */
    HtmlWriter(int expected) {
        text = new StringBuilder(expected);
    }

    /** What a document begins with. */
    HtmlWriter doctype() {
        text.append("<!DOCTYPE html>\n");
        return this;
    }

    /**
     * Begins an element.
     *
     * @param tag its name, lower case
     * @param attributes names and values in turn; one that is there without a value has the value
     *        ""
     * @throws IllegalArgumentException if a name is none, or an attribute could run or load
     *         something
     */
    HtmlWriter open(String tag, String... attributes) {
        if (RAW.contains(tag)) {
            throw new IllegalArgumentException("<" + tag + "> has methods of its own");
        }
        return begin(tag, attributes);
    }

    private HtmlWriter begin(String tag, String... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("an attribute of <" + tag + "> has no value");
        }
        text.append('<').append(name(tag));
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(name(attributes[i]), attributes[i + 1]);
        }
        text.append('>');
        if (!VOID.contains(tag)) {
            opened.push(tag);
        }
        return this;
    }

    private String name(String name) {
        if (!names.contains(name)) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("no name in HTML: " + name);
            }
            names.add(name);
        }
        return name;
    }

    private void attribute(String name, String value) {
        boolean runs = name.startsWith("on") || POWERFUL.contains(name)
                || (name.equals("href") && !value.startsWith("#"));
        if (runs) {
            throw new IllegalArgumentException("the attribute " + name + " may not be written");
        }
        text.append(' ').append(name);
        if (!value.isEmpty()) {
            text.append("=\"");
            escaped(value);
            text.append('"');
        }
    }

    /** Ends the element that began last. */
    HtmlWriter close() {
        text.append("</").append(opened.pop()).append('>');
        return this;
    }

    /** A line feed, for whoever reads the source. */
    HtmlWriter line() {
        text.append('\n');
        return this;
    }

    /** Text between tags. */
    HtmlWriter text(String words) {
        escaped(words);
        return this;
    }

    /** A whole element with nothing but text in it. */
    HtmlWriter leaf(String tag, String words, String... attributes) {
        return open(tag, attributes).text(words).close();
    }

    /**
     * A program or style sheet of Troupe's own.
     *
     * @param tag {@code script} or {@code style}
     * @param source UTF-8
     * @throws IllegalArgumentException if its text would end the element
     */
    HtmlWriter embedded(String tag, byte[] source) {
        if (!RAW.contains(tag) || isRisky(source, tag)) {
            throw new IllegalArgumentException("the text cannot stand in <" + tag + ">");
        }
        begin(tag);
        add(source);
        return close();
    }

    private static boolean isRisky(byte[] source, String tag) {
        byte[] end = ("</" + tag).getBytes(StandardCharsets.US_ASCII);
        byte[] comment = {'<', '!', '-', '-'};
        for (int at = 0; at < source.length; at++) {
            byte each = source[at];
            if (each == '\r' || (each == '<' && (stands(end, source, at)
                    || stands(comment, source, at)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean stands(byte[] words, byte[] source, int at) {
        return source.length - at >= words.length
                && Arrays.equals(source, at, at + words.length, words, 0, words.length);
    }

    /** What others wrote, whose elements have ended. */
    HtmlWriter add(HtmlPieces others) {
        others.pieces().forEach(this::add);
        return this;
    }

    private void add(byte[] piece) {
        pieces.add(encoded());
        text.setLength(0);
        pieces.add(piece);
    }

    private byte[] encoded() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Data for a program to read.
     *
     * @param id by which the program finds it
     * @param json any JSON; every {@code <} in it is written as {@code \u005cu003c}, which JSON has
     *        only within strings, so it stays what it was
     */
    HtmlWriter data(String id, String json) {
        begin("script", "type", "application/json", "id", id);
        text.append(json.replace("<", "\\u003c"));
        return close();
    }

    private void escaped(String words) {
        int written = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (isPlain(c)) {
                continue;
            }
            text.append(words, written, i);
            written = i + 1;
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                case '\'' -> text.append("&#39;");
                case '\n', '\t' -> text.append(c);
                default -> other(words, i, c);
            }
        }
        text.append(words, written, words.length());
    }

    /** Whether a character stands for itself whatever is beside it. */
    private static boolean isPlain(char c) {
        return c > '>' ? c < '\u007f'
                : c >= ' ' && c != '&' && c != '<' && c != '>' && c != '"'
                        && c != '\'';
    }

    /** Control characters and halves of surrogates are shown as what they are: nothing to show. */
    private void other(String words, int at, char c) {
        boolean isFirstAlone = Character.isHighSurrogate(c)
                && (at + 1 == words.length() || !Character.isLowSurrogate(words.charAt(at + 1)));
        boolean isLastAlone = Character.isLowSurrogate(c)
                && (at == 0 || !Character.isHighSurrogate(words.charAt(at - 1)));
        boolean isLone = isFirstAlone || isLastAlone;
        text.append(isLone || Character.isISOControl(c) ? '\ufffd' : c);
    }

    /** How many characters were written. */
    int length() {
        return text.length();
    }

    /** Takes back all that was written. */
    void clear() {
        text.setLength(0);
        opened.clear();
    }

    /**
     * What was written.
     *
     * @throws IllegalStateException if an element has not ended
     */
    HtmlPieces finished() {
        if (!opened.isEmpty()) {
            throw new IllegalStateException("<" + opened.peek() + "> has not ended");
        }
        List<byte[]> all = new ArrayList<>(pieces);
        all.add(encoded());
        return new HtmlPieces(all);
    }
}
