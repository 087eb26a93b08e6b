package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.cli.console.ExitCode;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The reference tells of every command, option and exit code there is. */
class DocumentationTest {
    @Test
    void explainsEveryExitCode() throws IOException {
        String page = Files.readString(Path.of("docs/exit-codes.md"));
        List<String> explained = Pattern.compile("(?m)^\\| (\\d+) \\|").matcher(page).results()
                .map(row -> row.group(1)).toList();
        assertThat(explained).containsExactlyElementsOf(ExitCode.table().keySet());
    }

    /** No code is used that is not explained. */
    @Test
    void everyExitCodeIsInTheTable() throws IllegalAccessException {
        Set<String> codes = new TreeSet<>();
        for (Field constant : ExitCode.class.getDeclaredFields()) {
            if (constant.getType() == int.class) {
                codes.add(String.valueOf(constant.getInt(null)));
            }
        }
        assertThat(ExitCode.table().keySet()).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void explainsEveryCommandAndOption() throws IOException {
        explains(Files.readString(Path.of("docs/cli.md")), MainTest.tree());
    }

    private static void explains(String page, CommandSpec command) {
        String section = command.qualifiedName();
        for (Map.Entry<String, CommandLine> sub : command.subcommands().entrySet()) {
            explains(page, sub.getValue().getCommandSpec());
        }
        if (!command.subcommands().isEmpty()) {
            return;
        }
        String heading = "## " + section + "\n";
        assertThat(page).contains(heading);
        String after = page.substring(page.indexOf(heading) + heading.length());
        int end = after.indexOf("\n## ");
        String text = end < 0 ? after : after.substring(0, end);
        for (OptionSpec option : command.options()) {
            if (!option.usageHelp()) {
                assertThat(text).as(section).contains("`" + option.longestName());
            }
        }
    }
}
