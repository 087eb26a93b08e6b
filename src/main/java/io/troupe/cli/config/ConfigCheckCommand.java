package io.troupe.cli.config;

import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.Json;
import io.troupe.cli.console.Messages;
import io.troupe.cli.console.SettingsOptions;
import io.troupe.cli.console.Terminal;
import io.troupe.config.yaml.SettingsLoader;
import io.troupe.data.MarketData;
import io.troupe.model.Wording;
import io.troupe.run.Fund;
import io.troupe.run.RunRefused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                + " their parameters, and the price data; of a file with variants, each of"
                + " them.",
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
    public Integer call() throws CommandRefused, RunRefused {
        Terminal terminal = Terminal.of(spec);
        List<String> variants = settings.variant().isPresent() ? List.of()
                : SettingsLoader.variants(settings.config());
        if (variants.isEmpty()) {
            tell(settings.variant(), Fund.of(settings.load()), terminal);
        } else {
            tell(new VariantFunds(settings, variants).all(), terminal);
        }
        return ExitCode.OK;
    }

    private void tell(Optional<String> variant, Fund fund, Terminal terminal) {
        if (json) {
            Map<String, Object> found = new LinkedHashMap<>();
            found.put("config", settings.config().toString());
            found.putAll(facts(fund));
            Json.print(found, terminal.out());
        } else {
            print(variant, fund, terminal);
        }
    }

    private void tell(Map<String, Fund> funds, Terminal terminal) {
        if (json) {
            List<Map<String, Object>> each = new ArrayList<>();
            funds.forEach((variant, fund) -> {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("variant", variant);
                one.putAll(facts(fund));
                each.add(one);
            });
            Map<String, Object> found = new LinkedHashMap<>();
            found.put("config", settings.config().toString());
            found.put("variants", each);
            Json.print(found, terminal.out());
        } else {
            funds.forEach((variant, fund) -> print(Optional.of(variant), fund, terminal));
        }
    }

    private static Map<String, Object> facts(Fund fund) {
        MarketData data = fund.data();
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("strategies", fund.settings().strategies().size());
        found.put("assets", data.assets());
        found.put("bars", data.bars());
        found.put("first", data.time(0));
        found.put("last", data.time(data.bars() - 1));
        found.put("notes", fund.notes());
        return found;
    }

    private void print(Optional<String> variant, Fund fund, Terminal terminal) {
        MarketData data = fund.data();
        Messages.notes(fund.notes(), terminal);
        terminal.out().println(Wording.printable(settings.config()
                + variant.map(name -> ", variant " + name).orElse("") + ": no problems; "
                + fund.settings().strategies().size() + " strategies, " + data.assets()
                + " assets, " + data.bars() + " bars from " + data.time(0) + " to "
                + data.time(data.bars() - 1)));
    }
}
