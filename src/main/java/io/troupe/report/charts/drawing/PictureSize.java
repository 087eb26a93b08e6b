package io.troupe.report.charts.drawing;

/**
 * How large a drawing is, in pixels.
 *
 * @param width from {@value #LEAST} to {@value #MOST}
 * @param height from {@value #LEAST} to {@value #MOST}
 */
public record PictureSize(int width, int height) {
    /** Below this there is no room for an axis and its labels. */
    public static final int LEAST = 160;
    /** Above this an image takes more memory than a program should ask for. */
    public static final int MOST = 8000;

    /** Checks both. */
    public PictureSize {
        if (Math.min(width, height) < LEAST || Math.max(width, height) > MOST) {
            throw new IllegalArgumentException("a picture is " + LEAST + " to " + MOST
                    + " pixels wide and high, was " + width + " by " + height);
        }
    }
}
