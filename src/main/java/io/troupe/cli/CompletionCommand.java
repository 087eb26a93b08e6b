package io.troupe.cli;

import io.troupe.cli.console.Terminal;
import java.util.Locale;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code troupe completion}. */
@Command(name = "completion",
        header = "Print a script by which a shell completes commands and options.",
        footerHeading = "%nExamples:%n",
        footer = {"  source <(troupe completion bash)                   for this shell",
                "  echo 'source <(troupe completion zsh)' >> ~/.zshrc  for all to come"})
final class CompletionCommand implements Runnable {
    /** A shell that the script is for. */
    enum Shell {
        BASH, ZSH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
    @SuppressWarnings("UnusedVariable") // one script serves both shells; the name is checked
    private Shell shell;

    private CompletionCommand() {}

    @Override
    public void run() {
        Terminal terminal = Terminal.of(spec);
        String script = AutoComplete.bash("troupe", Main.tree(terminal).commandLine());
        // One script serves both: it asks which shell it is in.
        terminal.out().print(script);
    }
}
