package io.troupe.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sources by their place below a folder, as {@code io/troupe/cli/Main.java}.
 *
 * @param texts what each file has in it
 */
record Sources(SortedMap<String, String> texts) {
    private static final String END = ".java";
    private static final Pattern NO_CODE = Pattern.compile("(?s)\"\"\".*?(?<!\\\\)\"\"\""
            + "|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])+'|//[^\n]*|/\\*.*?\\*/");
    private static final Pattern IMPORT = Pattern.compile("(?m)^(?:import|package) .*;$");
    private static final Pattern WORD = Pattern.compile("\\w+");

    static Sources below(Path folder) {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(END)).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sources(texts);
    }

    /** Those whose place begins so. */
    Sources within(String folder) {
        SortedMap<String, String> some = new TreeMap<>(texts);
        some.keySet().removeIf(file -> !file.startsWith(folder));
        return new Sources(some);
    }

    /** Every word of the code, and how often it is there, by file. */
    Map<String, Map<String, Integer>> words() {
        Map<String, Map<String, Integer>> words = new HashMap<>();
        texts.forEach((file, text) -> words.put(file, wordsOf(code(text))));
        return words;
    }

    /** The text without comments, texts in quotes, and imports. */
    static String code(String text) {
        return IMPORT.matcher(NO_CODE.matcher(text).replaceAll("\"\"")).replaceAll("");
    }

    private static Map<String, Integer> wordsOf(String code) {
        Map<String, Integer> counts = new HashMap<>();
        Matcher matcher = WORD.matcher(code);
        while (matcher.find()) {
            counts.merge(matcher.group(), 1, Integer::sum);
        }
        return counts;
    }
}
