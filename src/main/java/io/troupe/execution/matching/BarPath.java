package io.troupe.execution.matching;

import io.troupe.model.BarPoint;

/**
 * The course that is assumed of a bar: from the open to one extreme, from there to the other, and
 * from there to the close.
 */
public final class BarPath {
    private BarPath() {}

    /**
     * Whether the high comes first. Where nothing is assumed, it is the extreme that is nearer to
     * the open, and the low if both are equally near.
     */
    public static boolean highFirst(Intrabar intrabar, BarPrices bar) {
        return switch (intrabar) {
            case HIGH_FIRST -> true;
            case LOW_FIRST -> false;
            case ADAPTIVE, WORST -> bar.high() - bar.open() < bar.open() - bar.low();
        };
    }

    /**
     * Compares two points of a bar: negative if the first comes first, 0 if they are the same
     * point. On a leg the prices come in the direction of the leg.
     *
     * @param highFirst whether the first leg goes up
     */
    public static int compare(boolean highFirst, BarPoint point, double price, BarPoint other,
            double otherPrice) {
        int order = point.compareTo(other);
        if (order != 0 || !point.isWithin()) {
            return order;
        }
        return rises(highFirst, point) ? Double.compare(price, otherPrice)
                : Double.compare(otherPrice, price);
    }

    /**
     * The first leg that comes to a price and is not over at a point; the third if there is none,
     * as where the bar took another course than the path.
     *
     * @param highFirst whether the first leg goes up
     * @param since the point
     * @param sincePrice the price at the point
     */
    public static BarPoint legOf(boolean highFirst, BarPrices bar, double price, BarPoint since,
            double sincePrice) {
        double first = highFirst ? bar.high() : bar.low();
        double second = highFirst ? bar.low() : bar.high();
        if (holds(bar.open(), first, price)
                && reaches(highFirst, BarPoint.FIRST_LEG, price, since, sincePrice)) {
            return BarPoint.FIRST_LEG;
        }
        if (holds(first, second, price)
                && reaches(highFirst, BarPoint.SECOND_LEG, price, since, sincePrice)) {
            return BarPoint.SECOND_LEG;
        }
        return BarPoint.THIRD_LEG;
    }

    /**
     * Whether a leg goes up.
     *
     * @param highFirst whether the first one does
     */
    public static boolean rises(boolean highFirst, BarPoint leg) {
        return highFirst == (leg != BarPoint.SECOND_LEG);
    }

    private static boolean holds(double from, double to, double price) {
        return price >= Math.min(from, to) && price <= Math.max(from, to);
    }

    private static boolean reaches(boolean highFirst, BarPoint leg, double price, BarPoint since,
            double sincePrice) {
        return compare(highFirst, leg, price, since, sincePrice) >= 0;
    }
}
