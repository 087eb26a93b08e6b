package io.troupe.run;

import io.troupe.journal.store.JournalProblem;
import io.troupe.journal.store.Obstacle;
import io.troupe.simulation.Outcome;
import java.util.List;

/**
 * Why something that was asked of runs is not done, or was given up: foreseen, so a value. Each
 * kind is something else for whoever asked to do; the lines say what, where, and what to do.
 */
public sealed interface Refusal {
    /** What is wrong, one problem per line; at least one. */
    List<String> lines();

    /** What is wrong, with lines of files to show below. */
    default List<Problem> problems() {
        return lines().stream().map(Problem::of).toList();
    }

    /** How many problems there are, told or not. */
    default int total() {
        return problems().size();
    }

    /**
     * One problem.
     *
     * @param line what is wrong
     * @param excerpt lines of a file to show below it, or none
     */
    record Problem(String line, List<String> excerpt) {
        /** Copies the list. */
        public Problem {
            excerpt = List.copyOf(excerpt);
        }

        /** A problem that shows nothing of a file. */
        public static Problem of(String line) {
            return new Problem(line, List.of());
        }
    }

    /**
     * What was written cannot be run: settings, strategies or data.
     *
     * @param problems all that is wrong, or the first of more than a user would read
     * @param total how many there are
     */
    record BadSettings(List<Problem> problems, int total) implements Refusal {
        /** Copies the list. */
        public BadSettings {
            problems = List.copyOf(problems);
        }

        /** All that is wrong, nothing of which is in a file to show. */
        public static BadSettings of(List<String> lines) {
            return new BadSettings(lines.stream().map(Problem::of).toList(), lines.size());
        }

        @Override
        public List<String> lines() {
            return problems.stream().map(Problem::line).toList();
        }
    }

    /** There is no run of that name, or only the remains of one. */
    record NoSuchRun(String line) implements Refusal {
        @Override
        public List<String> lines() {
            return List.of(line);
        }
    }

    /** The name of a new run is taken. */
    record RunExists(List<String> lines) implements Refusal {
        /** Copies the list. */
        public RunExists {
            lines = List.copyOf(lines);
        }
    }

    /** The folder, or a part of it, is not one that this may be done to: a link, a stranger's. */
    record NotARun(List<String> lines) implements Refusal {
        /** Copies the list. */
        public NotARun {
            lines = List.copyOf(lines);
        }
    }

    /** The run, or some of its files, could not be removed. */
    record NotRemoved(String line) implements Refusal {
        @Override
        public List<String> lines() {
            return List.of(line);
        }
    }

    /** Another process works on the run. */
    record Held(List<String> lines) implements Refusal {
        /** Copies the list. */
        public Held {
            lines = List.copyOf(lines);
        }
    }

    /** The settings are not those that the run was begun with. */
    record SettingsChanged(List<String> lines) implements Refusal {
        /** Copies the list. */
        public SettingsChanged {
            lines = List.copyOf(lines);
        }
    }

    /** The run was computed by other rules than those that this program applies. */
    record OtherRules(String line) implements Refusal {
        @Override
        public List<String> lines() {
            return List.of(line);
        }
    }

    /** The data is not what the run has simulated. */
    record DataChanged(String line) implements Refusal {
        @Override
        public List<String> lines() {
            return List.of(line);
        }
    }

    /** The journal cannot be opened with what the settings name. */
    record NoDatabase(List<String> lines) implements Refusal {
        /** Copies the list. */
        public NoDatabase {
            lines = List.copyOf(lines);
        }
    }

    /** The journal or another file of the run is damaged, or tells of another run. */
    record JournalDamaged(List<String> lines) implements Refusal {
        /** Copies the list. */
        public JournalDamaged {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The files are sound and cannot be used: the disk is full, the medium can only be read, the
     * user may not, too many files are open.
     *
     * @param obstacle which of these
     */
    record Hindered(Obstacle obstacle, List<String> lines) implements Refusal {
        /** Copies the list. */
        public Hindered {
            lines = List.copyOf(lines);
        }
    }

    /** A strategy failed, and the settings say that the run stops then. */
    record StrategyFailed(String line) implements Refusal {
        @Override
        public List<String> lines() {
            return List.of(line);
        }
    }

    /** An amount does not fit the ledgers, because of an absurd price. */
    record AmountTooLarge(String line) implements Refusal {
        @Override
        public List<String> lines() {
            return List.of(line);
        }
    }

    /** Memory ran out, and not within a call of a strategy's own. */
    record OutOfMemory(String line) implements Refusal {
        @Override
        public List<String> lines() {
            return List.of(line);
        }
    }

    /** The thread that waited for the journal was interrupted. */
    record Interrupted(String line) implements Refusal {
        @Override
        public List<String> lines() {
            return List.of(line);
        }
    }

    /** A fault of the program itself. */
    record Fault(String line) implements Refusal {
        @Override
        public List<String> lines() {
            return List.of(line);
        }
    }

    /** What a problem of a run's folder stands for. */
    static Refusal of(JournalProblem problem) {
        return of(List.of(problem));
    }

    /**
     * What problems of a run's folder stand for.
     *
     * @param problems at least one; the first decides the kind
     */
    static Refusal of(List<JournalProblem> problems) {
        List<String> lines = problems.stream().map(JournalProblem::text).toList();
        JournalProblem first = problems.getFirst();
        return switch (first) {
            case JournalProblem.Locked _ -> new Held(lines);
            case JournalProblem.Exists _ -> new RunExists(lines);
            case JournalProblem.Linked _ -> new NotARun(lines);
            case JournalProblem.SettingsChanged _ -> new SettingsChanged(lines);
            case JournalProblem.NoDatabase _ -> new NoDatabase(lines);
            default -> first.obstacle().<Refusal>map(obstacle -> new Hindered(obstacle, lines))
                    .orElseGet(() -> new JournalDamaged(lines));
        };
    }

    /** What the end of an execution that should have gone on stands for. */
    static Refusal of(Outcome.Failed failed) {
        String line = failed.message();
        return switch (failed.kind()) {
            case STRATEGY -> new StrategyFailed(line);
            case AMOUNT -> new AmountTooLarge(line);
            case JOURNAL -> new JournalDamaged(List.of(line));
            case DISK -> new Hindered(Obstacle.DISK_FULL, List.of(line));
            case READ_ONLY -> new Hindered(Obstacle.READ_ONLY, List.of(line));
            case NOT_PERMITTED -> new Hindered(Obstacle.NOT_PERMITTED, List.of(line));
            case OPEN_FILES -> new Hindered(Obstacle.OPEN_FILES, List.of(line));
            case MEMORY -> new OutOfMemory(line);
            case FAULT -> new Fault(line);
        };
    }
}
