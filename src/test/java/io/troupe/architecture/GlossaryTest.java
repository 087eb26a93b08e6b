package io.troupe.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Member;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The glossary speaks of the code as it is, and the code as the glossary does. */
class GlossaryTest {
    private static final Path PAGE = Path.of("docs/glossary.md");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern NAME = Pattern.compile("`([A-Z]\\w*)(?:\\.([a-z]\\w*))?`");

    /** The rows below the headings of tables, cell by cell. */
    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| "))
                .filter(line -> !line.startsWith("| term |"))
                .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ", -1)))
                .toList();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    @Test
    void everyTermHasAMeaningAndAPlaceInTheCode() throws IOException {
        List<String> terms = new ArrayList<>();
        for (List<String> row : rows()) {
            assertThat(row).as(row.getFirst()).doesNotContain("").hasSizeBetween(3, 4);
            assertThat(row.getLast()).as(row.getFirst()).containsPattern(NAME);
            terms.add(row.getFirst());
        }
        assertThat(terms).doesNotHaveDuplicates().contains("weight", "target", "wanted", "order",
                "approved", "fill", "close", "mark", "reference price", "notional", "paid");
    }

    @Test
    void everyTypeAndMemberExists() throws IOException, ClassNotFoundException {
        List<Path> sources = sources();
        for (List<String> row : rows()) {
            for (MatchResult name : NAME.matcher(row.getLast()).results().toList()) {
                Class<?> type = type(name.group(1), sources);
                if (name.group(2) != null) {
                    assertThat(members(type)).as(name.group()).contains(name.group(2));
                }
            }
        }
    }

    private static Class<?> type(String name, List<Path> sources) throws ClassNotFoundException {
        List<Path> files = sources.stream()
                .filter(file -> file.endsWith(name + ".java")).toList();
        assertThat(files).as(name).hasSize(1);
        String file = SOURCES.relativize(files.getFirst()).toString();
        return Class.forName(file.substring(0, file.length() - ".java".length())
                .replace('/', '.').replace('\\', '.'));
    }

    private static Set<String> members(Class<?> type) {
        Set<String> names = new TreeSet<>();
        Stream.<Member>concat(Stream.of(type.getDeclaredMethods()),
                Stream.of(type.getDeclaredFields())).map(Member::getName).forEach(names::add);
        return names;
    }

    /** It stood for what is wanted and for the order that comes of it. */
    @Test
    void nothingInTheCodeIsAWish() throws IOException {
        for (Path source : sources()) {
            assertThat(Files.readString(source)).as("%s", source)
                    .doesNotContainIgnoringCase("wish");
        }
    }
}
