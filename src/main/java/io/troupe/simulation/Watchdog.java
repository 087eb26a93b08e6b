package io.troupe.simulation;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Notices that a bar does not complete. Looked at in fixed intervals; two looks that find the same
 * question unanswered tell that the strategy hangs. It decides only who is taken out, which is then
 * recorded: replays follow the record, never the clock.
 */
final class Watchdog {
    private static final int PATIENCE_LOOKS = 2;

    sealed interface Finding {}

    /** The run goes on. */
    record Fine() implements Finding {}

    /** A strategy has not answered the question about a bar. */
    record Hung(int bar, int strategy) implements Finding {}

    /** Nobody is being asked anything, and yet nothing moves. */
    record Overdue(String who) implements Finding {}

    private final List<AskedMarker> cohorts;
    private final RunProgress progress;
    private final long[] questions;
    private final int[] unanswered;
    private int committed = -2;
    private int still;

    Watchdog(List<AskedMarker> cohorts, RunProgress progress) {
        this.cohorts = cohorts;
        this.progress = progress;
        this.questions = new long[cohorts.size()];
        this.unanswered = new int[cohorts.size()];
    }

    /** Called once per interval. */
    Finding look() {
        for (int c = 0; c < questions.length; c++) {
            AskedMarker marker = cohorts.get(c);
            long question = marker.question();
            boolean same = marker.isAsking() && question == questions[c];
            questions[c] = question;
            unanswered[c] = same ? unanswered[c] + 1 : 0;
            if (unanswered[c] >= PATIENCE_LOOKS) {
                return new Hung(marker.bar(), marker.strategy());
            }
        }
        boolean moved = progress.committedBar() != committed || progress.isWaitingForJournal()
                || cohorts.stream().anyMatch(AskedMarker::isAsking);
        committed = progress.committedBar();
        still = moved ? 0 : still + 1;
        return still >= PATIENCE_LOOKS ? new Overdue("cohorts "
                + IntStream.range(0, questions.length).boxed().toList() + " are idle")
                : new Fine();
    }
}
