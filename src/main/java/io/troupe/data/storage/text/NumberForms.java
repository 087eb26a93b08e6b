package io.troupe.data.storage.text;

import java.util.regex.Pattern;

/**
 * Tells from the numbers of a file whether they have a decimal point or a decimal comma. A sign
 * that stands once before three digits, as in {@code 1,234}, says nothing; other numbers of the
 * file may.
 */
public final class NumberForms {
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*");
    private static final Pattern AROUND = Pattern.compile("^[+-]?[$€£]?[+-]?|[KMBT%]$");
    private static final int GROUP = 3;

    private boolean point;
    private boolean comma;
    private String unclearPoint = "";
    private String unclearComma = "";

    /** Looks at the next number. */
    public void see(String cell) {
        String text = AROUND.matcher(cell.strip()).replaceAll("");
        if (!NUMBER.matcher(text).matches()) {
            return;
        }
        int lastPoint = text.lastIndexOf('.');
        int lastComma = text.lastIndexOf(',');
        if (lastPoint >= 0 && lastComma >= 0) {
            point |= lastPoint > lastComma;
            comma |= lastComma > lastPoint;
        } else if (lastComma >= 0) {
            seeOne(text, cell, ',', lastComma);
        } else if (lastPoint >= 0) {
            seeOne(text, cell, '.', lastPoint);
        }
    }

    private void seeOne(String text, String cell, char sign, int last) {
        if (text.indexOf(sign) != last) { // between thousands: the other stands before decimals
            point |= sign == ',';
            comma |= sign == '.';
        } else if (text.length() - last - 1 == GROUP && last <= GROUP && last > 0
                && text.charAt(0) != '0') {
            unclearComma = sign == ',' && unclearComma.isEmpty() ? cell : unclearComma;
            unclearPoint = sign == '.' && unclearPoint.isEmpty() ? cell : unclearPoint;
        } else {
            point |= sign == '.';
            comma |= sign == ',';
        }
    }

    /**
     * Which it is, or {@link DecimalSign#AUTO} if the numbers leave it open. A point before three
     * digits is a decimal point, as everywhere else, unless semicolons separate fields, as they do
     * where commas stand before decimals.
     */
    public DecimalSign sign(char separator) {
        if (point || comma) {
            return point ? DecimalSign.POINT : DecimalSign.COMMA;
        }
        boolean open = !unclearComma.isEmpty() || (separator == ';' && !unclearPoint.isEmpty());
        return open ? DecimalSign.AUTO : DecimalSign.POINT;
    }

    /** A number that says nothing. */
    public String unclear() {
        return unclearComma.isEmpty() ? unclearPoint : unclearComma;
    }
}
