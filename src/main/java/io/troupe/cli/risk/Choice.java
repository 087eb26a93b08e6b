package io.troupe.cli.risk;

import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.model.Labeled;
import io.troupe.model.NearestName;
import java.util.List;

/** Options whose value is one of several names. */
final class Choice {
    private Choice() {}

    /** The one of that name. */
    static <T extends Labeled> T of(String option, String name, List<T> all) throws CommandRefused {
        for (T each : all) {
            if (each.label().equals(name)) {
                return each;
            }
        }
        throw none(option, name, all.stream().map(Labeled::label).toList());
    }

    /** There is none of that name. */
    static CommandRefused none(String option, String name, List<String> all) {
        return new CommandRefused(ExitCode.USER, option + " " + name + ": there is no such choice"
                + NearestName.hint(name, all) + "; choose one of " + String.join(", ", all));
    }
}
