package io.troupe.data.schema;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a price, a volume and a bar must be. Each rule answers with the reason why it is broken,
 * or null.
 *
 * <p>The bounds are far outside of any market but inside what exact ledgers can count: a fund's
 * money is a {@code long} of millionths.
 */
public final class PriceRules {
    /** The smallest price. */
    public static final double SMALLEST_PRICE = 1e-9;
    /** The largest price. */
    public static final double LARGEST_PRICE = 1e12;
    /** The largest volume of a bar. */
    public static final double LARGEST_VOLUME = 1e18;

    private PriceRules() {}

    /** Why a text that stands for no number does not, told by what is usually meant by it. */
    public static String noNumber(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "" -> "is white space; leave the cell empty where the asset did not trade";
            case "nan", "na", "n/a", "null", "none", "-", "#n/a" ->
                "is not a number; leave the cell empty where the asset did not trade";
            case "inf", "+inf", "-inf", "infinity", "+infinity", "-infinity" ->
                "is infinite; a price is a finite number";
            default -> text.indexOf('\uFFFD') >= 0
                    ? "is not UTF-8 text; save the file as UTF-8"
                    : "is not a number; write digits with a decimal point, like 1234.5";
        };
    }

    /** Checks a price. */
    public static @Nullable String price(double price) {
        if (!(price > 0)) {
            return price == 0 ? "is zero; a price must be positive"
                    : "is negative; a price must be positive";
        }
        if (Double.isInfinite(price)) {
            return "is infinite; a price is a finite number";
        }
        if (price < SMALLEST_PRICE || price > LARGEST_PRICE) {
            return "is no plausible price; it must lie in 1e-9…1e12";
        }
        return null;
    }

    /** Checks a volume. */
    public static @Nullable String volume(double volume) {
        if (volume < 0) {
            return "is negative; a volume must be 0 or more";
        }
        return volume > LARGEST_VOLUME ? "is no plausible volume; it must be at most 1e18" : null;
    }

    /** Checks that the low of a bar is not above its other prices. */
    public static @Nullable String low(double open, double high, double low, double close) {
        if (low > open) {
            return "is above the open " + Decimals.print(open);
        }
        if (low > close) {
            return "is above the close " + Decimals.print(close);
        }
        return low > high ? "is above the high " + Decimals.print(high) : null;
    }

    /** Checks that the high of a bar is not below its open and close. */
    public static @Nullable String high(double open, double high, double close) {
        if (high < open) {
            return "is below the open " + Decimals.print(open);
        }
        return high < close ? "is below the close " + Decimals.print(close) : null;
    }
}
