package io.troupe.report;

import io.troupe.metrics.MetricRegister;
import io.troupe.model.BarsPerYear;
import io.troupe.model.Interval;
import java.util.List;
import java.util.Optional;

/**
 * The figures of a run, as {@code summary.json} and the table at its end show them. Immutable.
 *
 * @param runId the run
 * @param spacing how its bars lie in time
 * @param bars how many bars were booked
 * @param firstDate the first of them, if there is one
 * @param lastDate the last of them, if there is one
 * @param house the fund
 * @param strategies its strategies, in their order
 * @param crossings what netting inside the fund did
 * @param remarks what else there is to say of it
 */
public record RunSummary(String runId, Spacing spacing, int bars, Optional<String> firstDate,
        Optional<String> lastDate, PortfolioSummary house, List<PortfolioSummary> strategies,
        Crossings crossings, Remarks remarks) {
    /** Version of the file's layout; grows when a field changes its meaning or goes. */
    public static final int SCHEMA_VERSION = 1;

    /**
     * How bars lie in time.
     *
     * @param interval distance between two
     * @param year how many a year has, by which figures are annualized
     */
    public record Spacing(Interval interval, BarsPerYear year) {}

    /**
     * What the fund saved because strategies traded with each other.
     *
     * @param cashMicros balance of the account: what the strategies paid less what the house paid
     * @param commissionSavedMicros commissions of the strategies less those of the house
     * @param slippageSavedMicros the same of slippage
     * @param flowsSavedMicros what the house received without a trade less what the strategies did:
     *        mostly what it cost them to borrow from each other
     */
    public record Crossings(long cashMicros, long commissionSavedMicros,
            long slippageSavedMicros, long flowsSavedMicros) {
        /** Commission, slippage and flows saved. */
        public long savedMicros() {
            return Math.addExact(Math.addExact(commissionSavedMicros, slippageSavedMicros),
                    flowsSavedMicros);
        }
    }

    /**
     * What is said beside the figures.
     *
     * @param halts when the fund went flat and traded again
     * @param warnings what a user should know before he believes the figures, a sentence each
     */
    public record Remarks(List<Halt> halts, List<String> warnings) {
        /** Copies the lists. */
        public Remarks {
            halts = List.copyOf(halts);
            warnings = List.copyOf(warnings);
        }
    }

    /** The metrics of which its portfolios have figures. */
    public MetricRegister register() {
        return house.figures().register();
    }

    /** When the fund went flat and traded again. */
    public List<Halt> halts() {
        return remarks.halts();
    }

    /** What a user should know before he believes the figures. */
    public List<String> warnings() {
        return remarks.warnings();
    }

    /** Whether anything moved without a trade. */
    public boolean hasFlows() {
        return !house.flows().isEmpty()
                || strategies.stream().anyMatch(strategy -> !strategy.flows().isEmpty());
    }

    /**
     * A time in which the fund was flat.
     *
     * @param from the bar whose close brought it
     * @param to the bar at whose close trading began again, empty if it did not
     */
    public record Halt(String from, Optional<String> to) {}
}
