package io.troupe.report.diagnoses;

import io.troupe.report.analysis.RunAnalysis;
import java.util.Optional;

/** One thing that may speak against a run's figures. */
interface DiagnosisRule {
    /** What is the same for all runs. */
    About about();

    /** What it finds of a run; empty if nothing, or if what it looks at is not known. */
    Optional<Finding> examine(RunAnalysis run);

    /**
     * What is the same for all runs.
     *
     * @param gravity of a finding
     * @param code what a finding is called, in kebab case, unique
     * @param threshold from where on it is a finding
     * @param remedy what to do about it
     */
    record About(Gravity gravity, String code, String threshold, String remedy) {}

    /**
     * What was found of a run.
     *
     * @param finding a sentence without its full stop
     * @param figure what was measured, as text
     */
    record Finding(String finding, String figure) {}

    /** The finding of a run with what is the same for all. */
    default Optional<Diagnosis> diagnose(RunAnalysis run) {
        About about = about();
        return examine(run).map(found -> new Diagnosis(about.gravity(), about.code(),
                found.finding(), found.figure(), about.threshold(), about.remedy()));
    }
}
