package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of the how-to on data does what the page says, in its order. */
class DataHowToTest {
    private static final Pattern BLOCK = Pattern.compile("(?s)```sh\\R(.*?)```");
    private static final Pattern FILE = Pattern.compile("(?s)cat > (\\S+) <<'END'\\R(.*?)END\\R");
    private static final Pattern WORD = Pattern.compile(
            "\"((?:\\\\.|[^\"])*)\"|'([^']*)'|(\\S+)");
    private static final Pattern OWN_FILE = Pattern.compile(
            "[A-Za-z-]+\\.(csv|csv\\.gz|duckdb|parquet|yaml)");

    @TempDir
    private Path folder;

    @Test
    void everyCommandSucceeds() throws IOException {
        Shell shell = new Shell(folder);
        Matcher block = BLOCK.matcher(Files.readString(Path.of("docs/howto-data.md")));
        int commands = 0;
        while (block.find()) {
            String script = block.group(1);
            Matcher file = FILE.matcher(script);
            while (file.find()) {
                Files.writeString(folder.resolve(file.group(1)), file.group(2));
            }
            for (String line : file.reset().replaceAll("").lines().toList()) {
                assertThat(line).startsWith("troupe ");
                shell.run(words(line)).succeeded();
                commands++;
            }
        }
        assertThat(commands).isGreaterThan(20);
    }

    /** Words as a shell makes them; files of the page lie in the test's folder. */
    private String[] words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line.substring("troupe ".length()));
        while (word.find()) {
            String quoted = word.group(1) == null ? word.group(2) : word.group(1);
            String text = quoted == null ? word.group(3) : quoted.replace("\\\"", "\"");
            words.add(OWN_FILE.matcher(text).matches() ? folder.resolve(text).toString()
                    : text.replace("'KO.csv'", "'" + folder.resolve("KO.csv") + "'"));
        }
        if (words.getFirst().equals("run")) {
            words.addAll(List.of("--runs", folder.resolve("runs").toString()));
        }
        return words.toArray(String[]::new);
    }
}
