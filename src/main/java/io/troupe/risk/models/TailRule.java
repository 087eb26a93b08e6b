package io.troupe.risk.models;

/** What a model makes of returns that are known to be usable. */
interface TailRule {
    /** As {@link RiskModel#estimate}, of a sample and a level that were checked. */
    RiskEstimate estimate(Sample sample, double level);

    /** As {@link RiskModel#held}, of a sample that was checked. */
    default TailRule held(Sample sample) {
        return this;
    }
}
