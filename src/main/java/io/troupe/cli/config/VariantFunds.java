package io.troupe.cli.config;

import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.SettingsOptions;
import io.troupe.run.Fund;
import io.troupe.run.Refusal;
import io.troupe.run.RunRefused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The funds of all variants of a file, or what is wrong with any of them. */
final class VariantFunds {
    private final SettingsOptions settings;
    private final List<String> variants;

    VariantFunds(SettingsOptions settings, List<String> variants) {
        this.settings = settings;
        this.variants = List.copyOf(variants);
    }

    /**
     * The funds by variant, in their order.
     *
     * @throws CommandRefused with every problem once; one that not all variants have names the
     *         variants that have it
     * @throws RunRefused if one cannot be made for another reason
     */
    Map<String, Fund> all() throws CommandRefused, RunRefused {
        Map<String, Fund> funds = new LinkedHashMap<>();
        Map<String, List<String>> problems = new LinkedHashMap<>();
        for (String variant : variants) {
            try {
                funds.put(variant, Fund.of(settings.load(Optional.of(variant))));
            } catch (RunRefused refused) {
                if (!(refused.refusal() instanceof Refusal.BadSettings bad)) {
                    throw refused;
                }
                bad.lines().forEach(line -> problems
                        .computeIfAbsent(line, _ -> new ArrayList<>()).add(variant));
            }
        }
        if (problems.isEmpty()) {
            return funds;
        }
        throw new CommandRefused(ExitCode.USER, problems.entrySet().stream()
                .map(each -> each.getKey() + (each.getValue().size() == variants.size() ? ""
                        : " (variant " + String.join(", ", each.getValue()) + ")"))
                .toList());
    }
}
