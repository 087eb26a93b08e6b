package io.troupe.metrics;

import io.troupe.model.Labeled;

/** Why a figure is not defined. Of several reasons the first in this order is told. */
public enum Undefinedness implements Labeled {
    /** Nothing was booked. */
    NO_BARS("no-bars", "there is no bar"),
    /** No bar began with capital to earn on. */
    NO_CAPITAL("no-capital", "it never had capital to earn on"),
    /** One bar has no return. */
    NO_RETURNS("no-returns", "there is no return, as with fewer than two bars"),
    /** Fewer returns than the formula divides by. */
    TOO_FEW_RETURNS("too-few-returns", "there are fewer returns than the formula needs"),
    /** Fewer than {@link #LEAST_SAMPLE} returns, of a figure that is a claim about many. */
    FEW_RETURNS("few-returns",
            "there are fewer than 30 returns, too few for a claim about their distribution"),
    /** Returns that are all the same have no risk to divide by. */
    NO_VARIATION("no-variation", "its returns do not vary"),
    /** All capital was lost, and what comes after a loss of everything has no logarithm. */
    BUST("bust", "all capital was lost"),
    /** The settings name none. */
    NO_BENCHMARK("no-benchmark", "no benchmark is set"),
    /** No bar has a return of both. */
    NO_OVERLAP("no-overlap", "benchmark and portfolio have no bar with returns of both"),
    /** What is divided by is the variation of the benchmark. */
    FLAT_BENCHMARK("flat-benchmark", "the returns of the benchmark do not vary"),
    /** What is divided by is how much it moves with the benchmark. */
    NO_BETA("no-beta", "it does not move with the benchmark"),
    /** What is divided by are the benchmark's gains. */
    NO_BENCHMARK_GAINS("no-benchmark-gains", "the benchmark has no bar with a gain"),
    /** What is divided by are the benchmark's losses. */
    NO_BENCHMARK_LOSSES("no-benchmark-losses", "the benchmark has no bar with a loss"),
    /** Nothing was bought or sold, or nothing that was bought was sold again. */
    NO_TRADES("no-trades", "no trade was closed"),
    /** What is divided by are losses. */
    NO_LOSSES("no-losses", "there is no loss to divide by"),
    /** What is divided by are gains. */
    NO_GAINS("no-gains", "there is no gain to divide by"),
    /** What is divided by are falls from a peak. */
    NO_DRAWDOWN("no-drawdown", "it never fell from a peak"),
    /** What is held is not traded by anybody. */
    NO_VOLUME("no-volume", "something held has no volume to be sold in"),
    /** The level of the peak has not been reached again. */
    NOT_RECOVERED("not-recovered", "it has not recovered from its deepest fall"),
    /** What is asked for has never happened. */
    NEVER("never", "it has not happened"),
    /** No number solves what defines the figure. */
    NO_SOLUTION("no-solution", "no number solves its equation"),
    /** More than {@code double} can tell. */
    OUT_OF_RANGE("out-of-range", "it is beyond the range of 64-bit numbers");

    /** Below so many returns nothing is claimed of their distribution. */
    public static final int LEAST_SAMPLE = 30;

    private final String label;
    private final String sentence;

    Undefinedness(String label, String sentence) {
        this.label = label;
        this.sentence = sentence;
    }

    /** The name used in files. */
    @Override
    public String label() {
        return label;
    }

    /** The reason in words, to follow a colon or to stand alone. */
    public String sentence() {
        return sentence;
    }
}
