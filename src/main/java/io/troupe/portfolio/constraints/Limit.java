package io.troupe.portfolio.constraints;

import io.troupe.portfolio.constraints.ConstraintScanner.Figure;
import java.math.BigDecimal;
import java.math.MathContext;

/** Which numbers may limit a term, and how they are written. */
final class Limit {
    private static final int DIGITS = 10;

    private Limit() {}

    /**
     * From which size on a number without a percent sign is more likely a percentage whose sign was
     * forgotten; ∞ where it is in no such unit.
     */
    private static double mistaken(Term term) {
        return switch (term) {
            case Term.TrackingError _ -> 1;
            case Term.Weight _,Term.Size _,Term.VolumeShare _ -> 2;
            case Term.Sum _,Term.Net _,Term.Group _,Term.Gross _,Term.Turnover _ -> 10;
            case Term.Beta _,Term.Factor _,Term.Count _ -> Double.POSITIVE_INFINITY;
        };
    }

    /**
     * Checks the unit and the range of a limit.
     *
     * @throws ConstraintSyntaxException if the term cannot have it
     */
    static void check(Term term, Figure number) throws ConstraintSyntaxException {
        double value = number.value();
        if (Math.abs(value) >= mistaken(term) && !number.isPercent()) {
            String digits = plain(value);
            throw number.problem(number.text() + " is " + text(term, value) + " of "
                    + unit(term) + ": write " + digits + "% or " + text(term, value));
        }
        if (term instanceof Term.Count) {
            if (number.isPercent() || value != Math.rint(value) || value < 1) {
                throw number.problem("expected a whole number of assets, 1 or more");
            }
        } else if (term instanceof Term.TrackingError && !(value > 0)) {
            throw number.problem("expected a tracking error above 0, such as 0.04 or 4%");
        } else if (!term.hasLower() && value < 0) {
            throw number.problem("expected a limit of 0 or more: " + term + " is never below 0");
        }
    }

    private static String unit(Term term) {
        return switch (term) {
            case Term.TrackingError _ -> "tracking error a year";
            case Term.VolumeShare _ -> "a bar's volume";
            default -> "the capital";
        };
    }

    /** A limit as a line has it, with a percent sign where it would be mistaken without one. */
    static String text(Term term, double value) {
        return Math.abs(value) >= mistaken(term)
                ? exact(value).movePointRight(2).stripTrailingZeros().toPlainString() + "%"
                : plain(value);
    }

    private static String plain(double value) {
        return exact(value).stripTrailingZeros().toPlainString();
    }

    private static BigDecimal exact(double value) {
        return new BigDecimal(Double.toString(value));
    }

    /** A number that was reckoned, without the rounding errors of reckoning. */
    static String rounded(double value) {
        BigDecimal number = exact(value).round(new MathContext(DIGITS));
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
