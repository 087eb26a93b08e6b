package io.troupe.run;

import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.summary.RunSummary;
import java.util.List;

/** What came of a run that was begun, resumed or replayed. */
public sealed interface RunResult {
    /** It came to an end of its own and has results. */
    sealed interface Ended extends RunResult {
        /** The name by which commands know it. */
        String runId();

        /** All that is known of it. */
        RunAnalysis analysis();

        /** Its figures. */
        default RunSummary summary() {
            return analysis().summary();
        }

        /** What should be known of its strategies and its data, though it stopped nothing. */
        List<String> notes();
    }

    /** All its bars are simulated. */
    record Finished(String runId, RunAnalysis analysis, List<String> notes) implements Ended {
        /** Copies the list. */
        public Finished {
            notes = List.copyOf(notes);
        }
    }

    /** It was stopped before its last bar; with a journal of these rules it can go on. */
    record Stopped(String runId, RunAnalysis analysis, List<String> notes) implements Ended {
        /** Copies the list. */
        public Stopped {
            notes = List.copyOf(notes);
        }
    }

    /** It was not done, or could not go on. */
    record Refused(Refusal refusal) implements RunResult {}
}
