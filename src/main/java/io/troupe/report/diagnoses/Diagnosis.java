package io.troupe.report.diagnoses;

/**
 * Something that speaks against a run's figures. Immutable; all texts are plain, names of
 * strategies and assets stand in them as they are, cut where they are long.
 *
 * @param gravity how much it changes what to think of the run
 * @param code what it is called, in kebab case
 * @param finding a sentence on this run, without its full stop
 * @param figure what was measured, as text
 * @param threshold from where on it is a finding
 * @param remedy what to do about it
 */
public record Diagnosis(Gravity gravity, String code, String finding, String figure,
        String threshold, String remedy) {}
