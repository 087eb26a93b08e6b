package io.troupe.cli.trials;

import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.journal.store.Obstacle;
import io.troupe.metrics.inference.SharpeEstimate;
import io.troupe.model.Wording;
import io.troupe.report.books.Trials;
import io.troupe.run.trials.Trial;
import io.troupe.run.trials.TrialRegister;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What is known of trials, for programs and people. */
final class TrialFacts {
    private TrialFacts() {}

    /** What a register says, if it can be read. */
    static TrialRegister.Contents read(TrialRegister register) throws CommandRefused {
        try {
            return register.read();
        } catch (IOException unreadable) {
            throw new CommandRefused(ExitCode.USER, register.path() + ": the register of trials"
                    + " cannot be read: " + Obstacle.reason(unreadable) + Obstacle.of(unreadable)
                            .map(obstacle -> "; " + obstacle.remedy()).orElse(""));
        }
    }

    /** What of a register could not be read. */
    static List<String> remarks(TrialRegister register, TrialRegister.Contents contents) {
        return contents.unreadable() == 0 ? List.of()
                : List.of(register.path() + ": " + Wording.count(contents.unreadable(), "line")
                        + " cannot be read: cut off when a process was killed, changed, or of a"
                        + " later version of Troupe");
    }

    static Map<String, @Nullable Object> of(Trial trial) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("settings", trial.settings());
        facts.put("run", trial.run());
        facts.put("strategy", trial.strategy());
        facts.put("type", trial.type());
        facts.put("data", trial.data().head());
        facts.put("from", trial.data().from());
        facts.put("to", trial.data().to());
        facts.put("bars", trial.data().bars());
        facts.put("returns", trial.returns());
        facts.put("barsPerYear", trial.barsPerYear());
        facts.put("sharpePerBar", trial.estimate().map(SharpeEstimate::sharpe).orElse(null));
        facts.put("sharpe", boxed(trial.sharpePerYear()));
        facts.put("skewness", trial.estimate().map(SharpeEstimate::skewness).orElse(null));
        facts.put("kurtosis", trial.estimate().map(SharpeEstimate::kurtosis).orElse(null));
        return facts;
    }

    /** What was known when a run ended. */
    static Map<String, @Nullable Object> of(Trials trials) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        switch (trials) {
            case Trials.Unknown(Trials.Why why) -> facts.put("unknown", words(why));
            case Trials.Counted counted -> {
                facts.put("count", counted.count());
                facts.put("effective", counted.effective());
                facts.put("correlated", counted.correlated());
                facts.put("meanCorrelation", boxed(counted.meanCorrelation()));
                facts.put("sharpeVariance", boxed(counted.sharpeVariance()));
            }
        }
        return facts;
    }

    /** The same in a sentence. */
    static String sentence(Trials trials) {
        return switch (trials) {
            case Trials.Unknown(Trials.Why why) -> "when the run ended, trials were unknown: "
                    + words(why);
            case Trials.Counted counted -> "when the run ended, "
                    + (counted.count() == 1 ? "it was the only trial on its data"
                            : counted.count() + " different settings had been tried on its data,"
                                    + likeness(counted));
        };
    }

    private static String likeness(Trials.Counted counted) {
        return counted.meanCorrelation().isEmpty() ? " and how much they were alike is not known"
                : " worth " + number(counted.effective()) + " that are not alike: the mean"
                        + " correlation of " + counted.correlated() + " was "
                        + number(counted.meanCorrelation().getAsDouble());
    }

    private static String words(Trials.Why why) {
        return switch (why) {
            case DISABLED -> "the settings say that nobody counts";
            case NOT_ENDED -> "it has not come to an end";
            case BEFORE_REGISTER -> "it is older than the register";
            case UNREADABLE -> "the register could not be read";
        };
    }

    static String ratio(OptionalDouble value) {
        return value.isEmpty() ? "n/a" : number(value.getAsDouble());
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static @Nullable Object boxed(OptionalDouble value) {
        return value.isEmpty() ? null : (Object) value.getAsDouble();
    }
}
