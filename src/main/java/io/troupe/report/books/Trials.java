package io.troupe.report.books;

import io.troupe.metrics.inference.SelectionBias;
import java.util.OptionalDouble;

/**
 * How much was tried on a fund's data, as it was known when its run ended. Immutable.
 */
public sealed interface Trials {
    /** Nobody counted. */
    record Unknown(Why why) implements Trials {}

    /**
     * What was counted: the settings of strategies that were run to the end on data of the same
     * fingerprint and on overlapping dates, those of this run among them. Equal settings count
     * once, however often they were run, and by whatever name.
     *
     * @param count how many different settings N there were, ≥ 1
     * @param sharpeVariance variance (divisor n − 1) of the Sharpe ratios per bar of those that
     *        have one, empty for fewer than two
     * @param correlated of how many of them the returns were there, 0 to {@code count}
     * @param meanCorrelation mean ρ̄ of the correlations of each two of these, −1 to 1; empty for
     *        fewer than two
     */
    record Counted(int count, OptionalDouble sharpeVariance, int correlated,
            OptionalDouble meanCorrelation) implements Trials {
        /** Checks the counts. */
        public Counted {
            if (count < 1 || correlated < 0 || correlated > count) {
                throw new IllegalArgumentException(
                        "there are " + count + " trials, and returns of " + correlated);
            }
        }

        /**
         * How many independent trials they amount to: {@code ρ̄ + (1 − ρ̄) N} (D. Bailey, M. López
         * de Prado, <i>The Deflated Sharpe Ratio</i>, 2014, appendix 3), from 1 to N; N where no
         * correlation is known, or it is negative.
         */
        public double effective() {
            return SelectionBias.effectiveTrials(count, meanCorrelation.orElse(0));
        }
    }

    /** Why nobody counted. */
    enum Why {
        /** The settings say so. */
        DISABLED,
        /** The run has not come to its end, or its figures are not those of a run. */
        NOT_ENDED,
        /** The run is of a version that kept no register. */
        BEFORE_REGISTER,
        /** The register could not be read. */
        UNREADABLE
    }
}
