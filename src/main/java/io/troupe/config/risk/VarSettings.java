package io.troupe.config.risk;

/**
 * By what losses are forecast.
 *
 * @param model a risk model
 * @param level the probability that a loss is not above the value at risk, in (0.5, 1)
 * @param windowBars how many past returns the model is told
 */
public record VarSettings(ModelName model, double level, int windowBars) {
    /** What holds where nothing is said. */
    public static final VarSettings USUAL = new VarSettings(
            new ModelName("filtered-historical"), 0.99, 500);
}
