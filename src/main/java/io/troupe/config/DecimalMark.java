package io.troupe.config;

/** What stands before the decimals of numbers in text files of other programs. */
public enum DecimalMark implements Labeled {
    /** Told from the numbers. */
    AUTO("auto"),
    /** A point, commas between thousands. */
    POINT("point"),
    /** A comma, points between thousands. */
    COMMA("comma");

    private final String label;

    DecimalMark(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
