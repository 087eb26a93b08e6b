package io.troupe.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A key's name stands once in the program; whoever needs it takes the constant. One without a dot is
 * a word like others.
 */
class KeyNamesTest {
    /** Comments, characters and texts, so that what looks like one within another is none. */
    private static final Pattern TOKEN = Pattern.compile(
            "/\\*.*?\\*/|//[^\n]*|'(?:\\\\.|[^'\\\\])+'|\"\"\".*?\"\"\"|\"((?:\\\\.|[^\"\\\\])*)\"",
            Pattern.DOTALL);

    @Test
    void everyKeyIsNamedOnce() throws IOException {
        Map<String, List<String>> places = places();

        assertThat(KeyTable.all()).isNotEmpty().filteredOn(key -> key.path().contains("."))
                .allSatisfy(key -> assertThat(places.getOrDefault(key.path(), List.of()))
                        .as(key.path()).hasSize(1));
    }

    @Test
    void aNameWithinATextIsFoundAndOneWithinACommentIsNot() {
        Map<String, List<String>> places = new LinkedHashMap<>();
        collect("Some.java", """
                // "data.from"
                /* set "data.from" */
                char quote = '"';
                String hint = "set data.from, or \\"data.fromage\\" and mydata.from";
                """, places);

        assertThat(places).containsExactly(Map.entry("data.from", List.of("Some.java")));
    }

    private static Map<String, List<String>> places() throws IOException {
        Map<String, List<String>> places = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                collect(file.toString(), Files.readString(file), places);
            }
        }
        return places;
    }

    private static void collect(String file, String source, Map<String, List<String>> places) {
        Matcher token = TOKEN.matcher(source);
        while (token.find()) {
            String text = token.group(1);
            if (text != null && text.indexOf('.') > 0) {
                for (Key<?, ?> key : KeyTable.all()) {
                    if (names(text, key.path())) {
                        places.computeIfAbsent(key.path(), path -> new ArrayList<>()).add(file);
                    }
                }
            }
        }
    }

    private static boolean names(String text, String path) {
        return text.contains(path) && Pattern
                .compile("(?<![\\w.])" + Pattern.quote(path) + "(?!\\w)").matcher(text).find();
    }
}
