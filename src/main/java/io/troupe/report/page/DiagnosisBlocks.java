package io.troupe.report.page;

import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.diagnoses.Diagnoses;
import io.troupe.report.diagnoses.Diagnosis;
import io.troupe.report.diagnoses.StandardDiagnoses;
import java.util.ArrayList;
import java.util.List;

/** What speaks against believing a run, and that nothing does. */
final class DiagnosisBlocks {
    private DiagnosisBlocks() {}

    /** Adds what the rules find, then what else there is to say. */
    static void add(PageBlocks blocks, RunAnalysis run, List<PageBlock.Finding> others) {
        Diagnoses diagnoses = StandardDiagnoses.of(run);
        List<PageBlock.Finding> all = new ArrayList<>(diagnoses.found().stream()
                .map(DiagnosisBlocks::finding).toList());
        all.addAll(others);
        blocks.heading("What speaks against it");
        blocks.prose(sentence(diagnoses));
        if (!all.isEmpty()) {
            blocks.add(new PageBlock.Findings(all));
        }
    }

    private static String sentence(Diagnoses diagnoses) {
        String text = diagnoses.sentence();
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    private static PageBlock.Finding finding(Diagnosis diagnosis) {
        String gravity = diagnosis.gravity().label();
        return new PageBlock.Finding(Character.toUpperCase(gravity.charAt(0))
                + gravity.substring(1), diagnosis.code() + ": " + diagnosis.finding() + " ("
                        + diagnosis.figure() + "; told where: " + diagnosis.threshold() + ")",
                diagnosis.remedy());
    }
}
