package io.troupe.report;

import io.troupe.report.diagnoses.Diagnoses;
import io.troupe.report.diagnoses.Diagnosis;
import java.util.List;

/** The gravest diagnoses of a run below its table. Lines end in {@code \n}. */
public final class DiagnosisLines {
    private static final int MOST = 3;
    private static final int NARROWEST = 80;
    private static final int WIDEST = 120;
    private static final String INDENT = "  ";

    private DiagnosisLines() {}

    /**
     * The three gravest, and how many there are.
     *
     * @param runId the run, as commands know it
     * @param width columns of the terminal; 80 to 120 are used
     */
    public static String gravest(String runId, Diagnoses diagnoses, int width) {
        List<Diagnosis> found = diagnoses.found();
        StringBuilder out = new StringBuilder();
        for (Diagnosis each : found.subList(0, Math.min(MOST, found.size()))) {
            wrap(out, each.gravity().label() + ": " + each.finding() + "; " + each.remedy(),
                    Math.clamp(width, NARROWEST, WIDEST));
        }
        int more = found.size() - MOST;
        return out + diagnoses.sentence() + (more > 0 ? ", " + more
                + " more in the report: troupe report " + Figures.oneLine(runId)
                : "") + '\n';
    }

    private static void wrap(StringBuilder out, String text, int width) {
        StringBuilder line = new StringBuilder();
        for (String word : Figures.oneLine(text).split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                out.append(line).append('\n');
                line = new StringBuilder(INDENT).append(word);
            } else {
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
        }
        out.append(line).append('\n');
    }
}
