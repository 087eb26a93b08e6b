package io.troupe.report.charts.drawing;

/**
 * A rectangle, in pixels.
 *
 * @param left its left edge
 * @param top its upper edge
 * @param width at least 0
 * @param height at least 0
 */
record Box(double left, double top, double width, double height) {
    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    /** The rectangle between two corners, whichever. */
    static Box between(double x1, double y1, double x2, double y2) {
        return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1),
                Math.abs(y2 - y1));
    }
}
