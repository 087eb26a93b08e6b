package io.troupe.risk.models;

/** A rule that also says what becomes of several bars in a row. */
interface PathRule extends TailRule {
    /**
     * The loss over several bars, returns compounded along simulated paths.
     *
     * @param bars how many, ≥ 1
     */
    RiskEstimate simulate(Sample sample, double level, int bars, Simulation simulation);

    @Override
    default PathRule held(Sample sample) {
        return this;
    }
}
