package io.troupe.cli.config;

import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.Json;
import io.troupe.cli.console.Messages;
import io.troupe.cli.console.SettingsOptions;
import io.troupe.cli.console.Terminal;
import io.troupe.data.MarketData;
import io.troupe.model.Wording;
import io.troupe.run.Fund;
import io.troupe.run.RunRefused;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code troupe config check}. */
@Command(name = "check",
        header = "Find everything that is wrong with a configuration, without running it.",
        description = {"Checks every key of the file and of those it extends, the strategies and"
                + " their parameters, and the price data.",
                "Ends with exit code 2 if there is a problem."},
        footerHeading = "%nExample:%n", footer = "  troupe config check configs/base.yaml")
final class ConfigCheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private SettingsOptions settings;

    @Option(names = "--json", description = "Print what was found as JSON.")
    private boolean json;

    private ConfigCheckCommand() {}

    @Override
    public Integer call() throws RunRefused {
        Fund fund = Fund.of(settings.load());
        Terminal terminal = Terminal.of(spec);
        MarketData data = fund.data();
        String first = data.time(0);
        String last = data.time(data.bars() - 1);
        int strategies = fund.settings().strategies().size();
        if (json) {
            Map<String, Object> found = new LinkedHashMap<>();
            found.put("config", settings.config().toString());
            found.put("strategies", strategies);
            found.put("assets", data.assets());
            found.put("bars", data.bars());
            found.put("first", first);
            found.put("last", last);
            found.put("notes", fund.notes());
            Json.print(found, terminal.out());
        } else {
            Messages.notes(fund.notes(), terminal);
            terminal.out().println(Wording.printable(settings.config() + ": no problems; "
                    + strategies + " strategies, " + data.assets() + " assets, " + data.bars()
                    + " bars from " + first + " to " + last));
        }
        return ExitCode.OK;
    }
}
