package io.troupe.report.summary;

import io.troupe.metrics.Figure;
import io.troupe.metrics.MetricRegister;
import io.troupe.model.BarsPerYear;
import io.troupe.model.Interval;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

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
 * @param accounts what the fund has beside them
 * @param remarks what else there is to say of it
 */
public record RunSummary(String runId, Spacing spacing, int bars, Optional<String> firstDate,
        Optional<String> lastDate, PortfolioSummary house, List<PortfolioSummary> strategies,
        Accounts accounts, Remarks remarks) {
    /** Version of the file's layout; grows when a field changes its meaning or goes. */
    public static final int SCHEMA_VERSION = 2;

    /**
     * How bars lie in time.
     *
     * @param interval distance between two
     * @param year how many a year has, by which figures are annualized
     */
    public record Spacing(Interval interval, BarsPerYear year) {}

    /**
     * What the fund has beside its strategies.
     *
     * @param reserve capital that is nobody's, if there can be any
     * @param overlay what the fund holds that no strategy asked for, if there can be any
     * @param crossings what being one fund saved
     * @param exposure the factor on all weights in force at the end; empty if it was always 1
     * @param subscribedMicros capital that came to the fund after its start, ≥ 0
     * @param redeemedMicros capital that left it, ≥ 0
     */
    public record Accounts(Optional<AccountSummary> reserve, Optional<AccountSummary> overlay,
            Crossings crossings, OptionalDouble exposure, long subscribedMicros,
            long redeemedMicros) {}

    /**
     * What the fund saved because strategies traded as one, told in two ways. Both come to what the
     * strategies and the overlay have paid less what the house paid: by why it was saved exactly,
     * by what for to the rounding of notionals.
     *
     * @param cashMicros what lies in the account in the end
     * @param parts why it was saved; empty for a run by rules that did not book it
     * @param commissionSavedMicros commissions of strategies and overlay less those of the house
     * @param slippageSavedMicros the same of slippage
     * @param flowsSavedMicros what the house received without a trade less what they did: mostly
     *        what it cost them to borrow from each other
     * @param basisPoints all of it in basis points of the fund's mean equity
     */
    public record Crossings(long cashMicros, Optional<Parts> parts, long commissionSavedMicros,
            long slippageSavedMicros, long flowsSavedMicros, Figure basisPoints) {
        /**
         * Why something was saved: {@code netting + pooling − swept} is the account's cash.
         *
         * @param nettingMicros by what met inside the fund and did not trade outside, ≥ 0
         * @param poolingMicros by trading the rest in one; negative where that was dearer
         * @param sweptMicros what of both became capital of the strategies
         */
        public record Parts(long nettingMicros, long poolingMicros, long sweptMicros) {}

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
     * @param allocation how well capital was divided; none of one strategy or very many
     * @param benchmark what the fund is measured against, if anything
     */
    public record Remarks(List<Halt> halts, List<String> warnings,
            Optional<AllocationSummary> allocation, Optional<BenchmarkSummary> benchmark) {
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

    /**
     * A time in which the fund was flat.
     *
     * @param from the bar whose close brought it
     * @param to the bar at whose close trading began again, empty if it did not
     */
    public record Halt(String from, Optional<String> to) {}
}
