package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

class MainTest {
    @TempDir
    private Path folder;
    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    static CommandSpec tree() {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return Main.tree(new Terminal(nowhere, nowhere, false, false, false));
    }

    static List<String> commands() {
        List<String> names = new ArrayList<>();
        collect(tree(), names);
        return names;
    }

    private static void collect(CommandSpec command, List<String> names) {
        names.add(command.qualifiedName());
        command.subcommands().values().forEach(each -> collect(each.getCommandSpec(), names));
    }

    @Test
    void saysOfACommandInTheListWhatTheCommandSaysOfItself() {
        for (Subcommands.Entry entry : Subcommands.ALL) {
            UsageMessageSpec usage = new CommandLine(entry.type()).getCommandSpec().usageMessage();
            String[] own = usage.header().length > 0 ? usage.header() : usage.description();
            assertThat(entry.summary()).isEqualTo(own[0]);
            assertThat(commands()).contains("troupe " + entry.name());
        }
    }

    @Test
    void printsVersionAndRevisionOfTheBuild() {
        assertThat(shell.run("--version").succeeded().out())
                .matches("troupe \\d+\\.\\d+\\.\\d+(-SNAPSHOT)? \\([\\w-]+\\)\\R");
    }

    @Test
    void printsItsHelpWhenNothingIsAsked() {
        assertThat(shell.run().succeeded().out())
                .isEqualTo(shell.run("--help").succeeded().out()).startsWith("Usage: troupe");
    }

    @Test
    void namesEveryCommandAndExitCodeInItsHelp() {
        String help = shell.run("--help").out();
        assertThat(help).contains("run ", "resume ", "replay ", "runs ", "journal ", "config ",
                "strategies ", "data ", "bench ", "completion ", "Examples:");
        ExitCode.table().forEach((code, meaning) -> assertThat(help).contains(code + " ")
                .contains(meaning));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void explainsEveryCommand(String command) {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.removeFirst();
        words.add("--help");
        Shell.Result help = shell.run(words.toArray(String[]::new)).succeeded();
        assertThat(help.out()).contains("Usage: " + command).contains("-h, --help");
        assertThat(help.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"rnu,run", "strategeis list,strategies", "config chekc,check",
            "runs lst,list", "config check x.yaml --sett a=1,--set",
            "data generate --out x --asets=3,--assets"})
    void suggestsWhatWasProbablyMeant(String typed, String meant) {
        assertThat(shell.run(typed.split(" ")).refused().err())
                .contains("did you mean " + meant + "?").contains("--help");
    }

    @ParameterizedTest
    @CsvSource({"config", "strategies", "data", "runs", "journal"})
    void asksForASubcommand(String command) {
        assertThat(shell.run(command).refused().err())
                .contains("troupe " + command + " needs one of: ");
    }

    @Test
    void completesInBashAndZsh() {
        assertThat(shell.run("completion", "bash").succeeded().out())
                .startsWith("#!/usr/bin/env bash").contains("generate", "--strategy");
        assertThat(shell.run("completion", "ZSH").succeeded().out()).contains("bashcompinit");
        assertThat(shell.run("completion", "fish").refused().err()).contains("fish");
    }
}
