package io.troupe.cli.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.cli.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The how-to on daily jobs: its commands in their order, and both ways come to the same. */
class DailyHowToTest {
    private static final Pattern BLOCK = Pattern.compile("(?s)```sh\\R(.*?)```");
    private static final Pattern TOLD = Pattern.compile("(?s)It says:\\R+```text\\R(.*?)```");
    private static final Pattern FILE = Pattern.compile("(?s)cat > (\\S+) <<'END'\\R(.*?)END\\R");

    @TempDir
    private Path folder;

    @Test
    void bothWaysPayTheDividendAndSayWhatThePageSays() throws IOException {
        String page = Files.readString(Path.of("docs/howto-daily.md"));
        Matcher told = TOLD.matcher(page);
        assertThat(told.find()).isTrue();
        Matcher block = BLOCK.matcher(page);
        List<String> said = new ArrayList<>();
        while (block.find()) {
            Matcher file = FILE.matcher(block.group(1));
            while (file.find()) {
                Files.writeString(folder.resolve(file.group(1)), file.group(2));
            }
            for (String line : file.reset().replaceAll("").lines().toList()) {
                if (!line.endsWith(" RUN")) {
                    said.add(run(line));
                }
            }
        }
        assertThat(said).hasSize(5);
        assertThat(said.get(3).lines()).containsAll(told.group(1).lines().toList());
        assertThat(said.get(3)).contains("prices were restated under way: results up to"
                + " 2024-06-13 were made with another history");
        assertThat(said.get(4)).contains("comes out as its journal tells");
        for (String result : List.of("flows.csv", "equity.csv", "fills.csv")) {
            assertThat(result("adjusted", result)).isEqualTo(result("traded", result));
        }
        assertThat(result("adjusted", "flows.csv"))
                .endsWith("2024-06-14,3,house,KO,cash-dividend,0,60\n"
                        + "2024-06-14,3,hold,KO,cash-dividend,0,60\n");
    }

    private String result(String run, String file) throws IOException {
        return Files.readString(folder.resolve("runs").resolve(run).resolve("results")
                .resolve(file));
    }

    private String run(String line) throws IOException {
        List<String> words = new ArrayList<>(List.of(line.split(" ", -1)));
        assertThat(words.removeFirst()).isEqualTo("troupe");
        words.replaceAll(word -> word.endsWith(".yaml") ? folder.resolve(word).toString() : word);
        words.addAll(List.of("--runs", folder.resolve("runs").toString()));
        Shell.Result result = new Shell(folder).run(words.toArray(String[]::new)).succeeded();
        return result.out() + result.err();
    }
}
