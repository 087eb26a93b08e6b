package io.troupe.cli.strategies;

import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.Terminal;
import io.troupe.model.Wording;
import io.troupe.run.KnownStrategies;
import io.troupe.run.RunRefused;
import io.troupe.strategies.plugins.StrategyTemplate;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code troupe strategies new}. */
@Command(name = "new",
        header = "Write a strategy of your own to begin with: a Java file that runs as it is.",
        description = "Nothing has to be built: it is compiled when a command starts.",
        footerHeading = "%nExample:%n", footer = "  troupe strategies new my-idea")
final class StrategiesNewCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NAME",
            description = "Its name in configurations: small letters, digits and hyphens.")
    private String name;

    @Option(names = "--folder", paramLabel = "DIR",
            description = "Folder to write it to; default: " + KnownStrategies.FOLDER + ".")
    private Path folder = Path.of(KnownStrategies.FOLDER);

    private StrategiesNewCommand() {}

    @Override
    public Integer call() throws CommandRefused, RunRefused, IOException {
        if (!StrategyTemplate.isName(name)) {
            throw new CommandRefused(ExitCode.USER, "'" + name + "' cannot name a strategy: use"
                    + " small letters, digits and single hyphens between them, like my-idea, at"
                    + " most 64");
        }
        KnownStrategies known = KnownStrategies.in("--folder",
                Files.isDirectory(folder) ? List.of(folder) : List.of());
        if (known.registry().names().contains(name)) {
            throw new CommandRefused(ExitCode.USER, "there is a strategy '" + name + "' already ("
                    + known.place(name) + "); choose another name");
        }
        StrategyTemplate template = StrategyTemplate.of(name);
        Path file = folder.resolve(template.fileName());
        write(file, template.text());
        print(file);
        return ExitCode.OK;
    }

    private void write(Path file, String text) throws CommandRefused, IOException {
        try {
            Files.createDirectories(folder);
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException there) {
            throw new CommandRefused(ExitCode.USER, there.getFile()
                    + ": is there already, and is left as it is; choose another name");
        }
    }

    private void print(Path file) {
        boolean isUsual = folder.equals(Path.of(KnownStrategies.FOLDER));
        PrintWriter out = Terminal.of(spec).out();
        out.println("wrote " + Wording.printable(file.toString()));
        out.println();
        out.println("In a configuration:");
        if (!isUsual) {
            out.println("  plugins: {path: ["
                    + Wording.printable(folder.toAbsolutePath().normalize().toString()) + "]}");
        }
        out.println("  strategies:");
        out.println("    - id: " + name);
        out.println("      type: " + name);
        out.println();
        out.println("What it can be told:");
        out.println("  troupe strategies show " + name
                + (isUsual ? "" : " --plugins " + Wording.printable(folder.toString())));
    }
}
