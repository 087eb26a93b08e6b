package io.troupe.report.charts.drawing;

/** What can be drawn on: few shapes, in pixels from the upper left corner. */
interface Canvas {
    /** Which point of a text stands where it is drawn. */
    enum Anchor {
        START, MIDDLE, END
    }

    /**
     * How a line is drawn.
     *
     * @param colour as {@code #rrggbb}
     * @param width in pixels
     * @param isDashed whether it is
     */
    record Pen(String colour, double width, boolean isDashed) {
        static Pen of(String colour, double width) {
            return new Pen(colour, width, false);
        }
    }

    /**
     * How an area is filled.
     *
     * @param colour as {@code #rrggbb}
     * @param opacity from 0 to 1
     */
    record Fill(String colour, double opacity) {
        static Fill solid(String colour) {
            return new Fill(colour, 1);
        }
    }

    /**
     * How a text is written.
     *
     * @param size in pixels
     * @param isBold whether it is
     * @param colour as {@code #rrggbb}
     * @param anchor which point of it stands at the given place
     */
    record Letters(double size, boolean isBold, String colour, Anchor anchor) {}

    /** Draws a line through some points. */
    void line(Points points, Pen pen);

    /** Fills what some points enclose. */
    void area(Points points, Fill fill);

    /** Fills a rectangle. */
    void rectangle(Box box, Fill fill);

    /** Fills a circle. */
    void circle(double x, double y, double radius, Fill fill);

    /** Writes a text, its baseline at y. */
    void text(double x, double y, String text, Letters letters);

    /** Writes a text aslant: it rises to the right and ends at the place. */
    void slantedText(double x, double y, String text, Letters letters);
}
