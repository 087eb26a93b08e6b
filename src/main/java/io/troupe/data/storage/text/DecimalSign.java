package io.troupe.data.storage.text;

import io.troupe.model.Labeled;

/** What stands before the decimals of a number. */
public enum DecimalSign implements Labeled {
    /** Told from the numbers, if they show it. */
    AUTO("auto"),
    /** {@code 1234.5}, with commas between thousands if any. */
    POINT("point"),
    /** {@code 1234,5}, with points between thousands if any. */
    COMMA("comma");

    private final String label;

    DecimalSign(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
