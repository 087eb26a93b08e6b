package io.troupe.data.storage.csv;

import io.troupe.data.schema.Decimals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * A ratio of whole numbers, as shares are split by.
 *
 * @param numerator ≥ 1
 * @param denominator ≥ 1
 */
record Ratio(long numerator, long denominator) {
    private static final long LARGEST_OF_DECIMALS = 1_000;
    /** With fewer digits a decimal is taken as it stands. */
    private static final int DIGITS_OF_ROUNDED = 6;
    private static final BigDecimal LEAST = new BigDecimal("1e-6");
    private static final BigDecimal MOST = new BigDecimal("1e6");
    private static final int MOST_TEXT = 40;

    /**
     * A text like {@code 2:1}, or a decimal number that is a ratio of small whole numbers. It is
     * taken with the precision that it has: as it stands, if that is a ratio of numbers up to 1000
     * ({@code 1.05} is 21:20); else, from six significant digits on, as the simplest ratio within
     * one unit of its last place ({@code 0.3333333} is 1:3).
     */
    static Optional<Ratio> parse(String text) {
        int colon = text.indexOf(':');
        if (colon >= 0) {
            return Optional.of(new Ratio(Long.parseLong(text.substring(0, colon)),
                    Long.parseLong(text.substring(colon + 1))));
        }
        return decimal(text).flatMap(Ratio::ofDecimal).filter(Ratio::isSmall);
    }

    private static Optional<BigDecimal> decimal(String text) {
        if (Double.isNaN(Decimals.parse(text)) || text.length() > MOST_TEXT) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(text.strip());
        return value.compareTo(LEAST) > 0 && value.compareTo(MOST) < 0 ? Optional.of(value)
                : Optional.empty();
    }

    private static Optional<Ratio> ofDecimal(BigDecimal value) {
        Fraction exact = Fraction.of(value);
        Optional<Ratio> asItStands = exact.ratio().filter(Ratio::isSmall);
        if (asItStands.isPresent() || value.precision() < DIGITS_OF_ROUNDED) {
            return asItStands;
        }
        return simplest(value.subtract(value.ulp()), value.add(value.ulp()));
    }

    private boolean isSmall() {
        return numerator <= LARGEST_OF_DECIMALS && denominator <= LARGEST_OF_DECIMALS;
    }

    /**
     * The ratio of two decimals that were rounded.
     *
     * @param above the first, > 0
     * @param below the second, > 0
     * @param unit how far each may be from what it was, ≥ 0
     */
    static Optional<Ratio> quotient(BigDecimal above, BigDecimal below, BigDecimal unit) {
        if (below.compareTo(unit) <= 0 || above.compareTo(unit) <= 0) {
            return Optional.empty();
        }
        return simplest(Fraction.of(above.subtract(unit)).over(Fraction.of(below.add(unit))),
                Fraction.of(above.add(unit)).over(Fraction.of(below.subtract(unit))));
    }

    /** The ratio of the smallest whole numbers that is no less than one, no more than another. */
    static Optional<Ratio> simplest(BigDecimal least, BigDecimal most) {
        return simplest(Fraction.of(least), Fraction.of(most));
    }

    private static Optional<Ratio> simplest(Fraction least, Fraction most) {
        return Fraction.simplest(least, most).ratio()
                .filter(ratio -> ratio.numerator >= 1 && ratio.denominator >= 1);
    }

    /** An exact fraction of two positive numbers, or 0. */
    private record Fraction(BigInteger above, BigInteger below) {
        static Fraction of(BigDecimal value) {
            return value.scale() <= 0
                    ? new Fraction(value.toBigIntegerExact(), BigInteger.ONE)
                    : new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
        }

        Fraction over(Fraction other) {
            return new Fraction(above.multiply(other.below), below.multiply(other.above));
        }

        Fraction inverse() {
            return new Fraction(below, above);
        }

        Fraction plus(BigInteger whole) {
            return new Fraction(above.add(whole.multiply(below)), below);
        }

        /**
         * By continued fractions: the whole part where the two differ in it or one is whole, else
         * that and the simplest of the inverted rests (Knuth, The Art of Computer Programming,
         * vol. 2, section 4.5.3, exercise 39).
         */
        static Fraction simplest(Fraction least, Fraction most) {
            BigInteger[] parts = least.above.divideAndRemainder(least.below);
            BigInteger whole = parts[0];
            if (parts[1].signum() == 0) {
                return new Fraction(whole, BigInteger.ONE);
            }
            BigInteger next = whole.add(BigInteger.ONE);
            if (next.multiply(most.below).compareTo(most.above) <= 0) {
                return new Fraction(next, BigInteger.ONE);
            }
            BigInteger minus = whole.negate();
            return simplest(most.plus(minus).inverse(), least.plus(minus).inverse()).inverse()
                    .plus(whole);
        }

        Optional<Ratio> ratio() {
            BigInteger common = above.gcd(below);
            BigInteger numerator = above.divide(common);
            BigInteger denominator = below.divide(common);
            return numerator.bitLength() < Long.SIZE && denominator.bitLength() < Long.SIZE
                    ? Optional.of(new Ratio(numerator.longValueExact(),
                            denominator.longValueExact()))
                    : Optional.empty();
        }
    }

    @Override
    public String toString() {
        return numerator + ":" + denominator;
    }
}
