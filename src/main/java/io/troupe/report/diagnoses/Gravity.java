package io.troupe.report.diagnoses;

import io.troupe.model.Labeled;

/** How much a finding changes what to think of a run, the gravest first. */
public enum Gravity implements Labeled {
    /** The figures may be an artefact or luck: do not act on them. */
    GRAVE("grave"),
    /** The figures are likely too good, or hang on little. */
    SERIOUS("serious"),
    /** Worth knowing. */
    MINOR("minor");

    private final String label;

    Gravity(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
