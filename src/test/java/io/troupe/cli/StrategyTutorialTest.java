package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of the tutorial on strategies does what the page says, in its order. */
class StrategyTutorialTest {
    private static final Pattern BLOCK = Pattern
            .compile("(?s)```(sh|text)(?: exit=(\\d+))?\\R(.*?)```");
    private static final Pattern FILE = Pattern.compile("(?s)cat > (\\S+) <<'END'\\R(.*?)END\\R");
    private static final Pattern EDIT = Pattern
            .compile("perl -pi -e 's/(.*?)/(.*?)/' (\\S+)");

    @TempDir
    private Path folder;
    private Shell shell = new Shell(Path.of("."));
    private String last = "";
    private int commands;

    @BeforeEach
    void open() throws IOException {
        shell = new Shell(folder);
        Files.createDirectory(folder.resolve("configs"));
        Files.createDirectory(folder.resolve("strategies"));
        Files.createSymbolicLink(folder.resolve("data"), Path.of("data").toAbsolutePath());
    }

    @Test
    void everyCommandDoesWhatThePageSays() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(Path.of("docs/tutorial-strategy.md")));
        while (block.find()) {
            if (block.group(1).equals("sh")) {
                execute(block.group(3), block.group(2) == null ? 0
                        : Integer.parseInt(block.group(2)));
            } else {
                block.group(3).lines().forEach(line -> assertThat(last).contains(line));
            }
        }
        assertThat(commands).isGreaterThan(15);
    }

    /** Runs a block; its last command ends with the exit code, all others well. */
    private void execute(String script, int exit) throws IOException {
        Matcher file = FILE.matcher(script);
        while (file.find()) {
            Files.writeString(folder.resolve(file.group(1)), file.group(2));
        }
        List<String> lines = file.reset().replaceAll("").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher edit = EDIT.matcher(lines.get(i));
            if (edit.matches()) {
                edit(folder.resolve(edit.group(3)), edit.group(1), edit.group(2));
            } else {
                run(lines.get(i), i == lines.size() - 1 ? exit : 0);
            }
        }
    }

    private static void edit(Path file, String pattern, String by) throws IOException {
        String before = Files.readString(file);
        String after = before.lines()
                .map(line -> line.replaceFirst(pattern, Matcher.quoteReplacement(by)) + "\n")
                .reduce("", String::concat);
        assertThat(after).as("%s edited", file).isNotEqualTo(before);
        Files.writeString(file, after);
    }

    private void run(String line, int exit) {
        assertThat(line).startsWith("./troupe ");
        Shell.Result result = shell.run(words(line));
        last = (result.out() + result.err()).replace(folder + "/", "");
        assertThat(result.exit()).as(line + "\n" + last).isEqualTo(exit);
        commands++;
    }

    /** The words of a command that is given the test's folder for the current one. */
    private String[] words(String line) {
        List<String> words = new ArrayList<>();
        for (String word : line.substring("./troupe ".length()).split(" ", -1)) {
            words.add(word.startsWith("configs/") ? shell.file(word) : word);
        }
        String strategies = shell.file("strategies");
        List<String> place = switch (words.getFirst()) {
            case "strategies" -> List.of(words.get(1).equals("new") ? "--folder" : "--plugins",
                    strategies);
            case "config", "check" -> List.of("--set", "plugins.path=[" + strategies + "]");
            case "run" -> List.of("--set", "plugins.path=[" + strategies + "]", "--runs",
                    shell.file("runs"));
            default -> List.of("--runs", shell.file("runs"));
        };
        words.addAll(Objects.requireNonNull(place));
        return words.toArray(String[]::new);
    }
}
