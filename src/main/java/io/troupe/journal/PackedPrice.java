package io.troupe.journal;

import java.nio.ByteBuffer;

/**
 * A price in few bytes: {@code u digits × 8 + form}, where forms 1, 2, 3 and 4 are whole numbers of
 * 1, 10⁻², 10⁻⁴ and 10⁻⁶, and form 0, whose digits are 0, is followed by the eight bytes of the
 * {@code double}, the highest first. The first form that gives the very same bits is the one that
 * is written, so that a price has one form only.
 */
final class PackedPrice {
    /** The most bytes that a price takes. */
    static final int MAX_BYTES = 1 + Double.BYTES;

    private static final int FORM_BITS = 3;
    private static final int FORMS = (1 << FORM_BITS) - 1;
    private static final double[] PER_UNIT = {1, 1e2, 1e4, 1e6};
    /** So few digits that rounding can neither lose one nor make two numbers of them equal. */
    private static final double MAX_DIGITS = 1L << 50;

    private PackedPrice() {}

    /** Writes a price, which may be any number or none, and returns the index after it. */
    static int put(byte[] bytes, int at, double price) {
        int form = form(price);
        if (form > 0) {
            return Varint.put(bytes, at, digits(price, form) << FORM_BITS | form);
        }
        bytes[at] = 0;
        ByteBuffer.wrap(bytes).putLong(at + 1, Double.doubleToLongBits(price));
        return at + MAX_BYTES;
    }

    /**
     * Reads a price.
     *
     * @throws JournalDamage if it is cut off or not in the form in which it is written
     */
    static double read(EntryReader in) {
        long packed = in.unsigned();
        int form = (int) packed & FORMS;
        long digits = packed >>> FORM_BITS;
        if (form > PER_UNIT.length || (form == 0 && digits != 0)) {
            throw new JournalDamage("unknown form " + form + " of a price");
        }
        long bits = form == 0 ? in.bits("a price")
                : Double.doubleToLongBits(digits / PER_UNIT[form - 1]);
        double price = Double.longBitsToDouble(bits);
        if (Double.doubleToLongBits(price) != bits || form(price) != form
                || (form > 0 && digits(price, form) != digits)) {
            throw new JournalDamage("the price " + price + " is in another form than written");
        }
        return price;
    }

    private static int form(double price) {
        if (price > 0) {
            for (int form = 1; form <= PER_UNIT.length; form++) {
                double unit = PER_UNIT[form - 1];
                if (price * unit < MAX_DIGITS && digits(price, form) / unit == price) {
                    return form;
                }
            }
        }
        return 0;
    }

    private static long digits(double price, int form) {
        return (long) (price * PER_UNIT[form - 1] + 0.5);
    }
}
