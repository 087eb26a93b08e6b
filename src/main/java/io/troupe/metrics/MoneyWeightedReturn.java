package io.troupe.metrics;

import io.troupe.model.BarsPerYear;
import java.util.OptionalDouble;
import org.hipparchus.util.FastMath;

/**
 * The money-weighted return, annualized: the one rate at which everything that was put in would
 * have grown to what was taken out and what is left, its internal rate of return. With the growth
 * {@code g} of a bar it solves {@code C·g^T + Σ a(t)·g^(T−t) = E}, C the capital at the first
 * close, a(t) what came (positive) or left after the close of bar t before T, E the value at the
 * last close T; it is {@code g^barsPerYear − 1}. A portfolio's manager is judged by the
 * time-weighted return, which knows no transfers; this is what its investors had, who came and went
 * when they did. Without transfers the two are the same.
 *
 * <p>Undefined below two bars, where nothing was put in first, where no rate gives E (more than
 * everything was lost) and where a year's gain is beyond the range of {@code double}. Where nothing
 * is left and nothing was ever taken out it is −1.
 *
 * <p>Transfers that come after others have left can have several such rates. Taken is the one that
 * {@link CashFlows#logGrowth} meets first: the nearest to none at all.
 *
 * <p>Source: C. Bacon, <i>Practical Portfolio Performance Measurement and Attribution</i>, 2nd ed.
 * 2008, section 2 (money-weighted returns: internal rate of return).
 */
public final class MoneyWeightedReturn {
    /** The internal rate of return per year, as a fraction. */
    public static final Metric METRIC = Metric
            .named("moneyWeightedReturn", Section.PERFORMANCE, Unit.FRACTION_PER_YEAR).inFiles()
            .better(Direction.HIGHER).needs(Need.INDEX, Need.ACCOUNT, Need.YEAR)
            .undefined("below two bars; without capital; where no rate gives the final equity;"
                    + " beyond the range of 64-bit numbers")
            .by(MoneyWeightedReturn::figure);

    private MoneyWeightedReturn() {}

    private static Figure figure(TrackRecord record) {
        int bars = record.index().bars();
        OptionalDouble rate = of(record.account(), bars, record.year());
        // Why there is none takes as long to find out as the rate itself.
        if (rate.isPresent()) {
            return Figure.of(rate.getAsDouble());
        }
        return new Figure.Undefined(bars < 2 ? Undefinedness.NO_RETURNS
                : why(CashFlows.of(record.account(), bars - 1)));
    }

    private static Undefinedness why(CashFlows flows) {
        if (!flows.beginsWithCapital()) {
            return Undefinedness.NO_CAPITAL;
        }
        return flows.logGrowth().isEmpty() ? Undefinedness.NO_SOLUTION
                : Undefinedness.OUT_OF_RANGE;
    }

    /**
     * The annual rate.
     *
     * @param account capital, transfers and final equity
     * @param bars how many closes there were
     * @param year how many bars a year has
     */
    static OptionalDouble of(TrackRecord.Account account, int bars, BarsPerYear year) {
        if (bars < 2) {
            return OptionalDouble.empty();
        }
        CashFlows flows = CashFlows.of(account, bars - 1);
        if (flows.isLost()) {
            return OptionalDouble.of(-1);
        }
        OptionalDouble growth = flows.logGrowth();
        if (growth.isEmpty()) {
            return growth;
        }
        double rate = FastMath.expm1(growth.getAsDouble() * year.number());
        return Double.isInfinite(rate) ? OptionalDouble.empty() : OptionalDouble.of(rate);
    }
}
