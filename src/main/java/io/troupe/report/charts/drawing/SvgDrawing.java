package io.troupe.report.charts.drawing;

import io.troupe.report.charts.ChartSpec;

/**
 * A chart as SVG 1.1 text, drawn without a browser or a font. Equal charts give equal bytes on
 * every machine. All texts are escaped; its title and sentence are told to screen readers.
 */
public final class SvgDrawing {
    private SvgDrawing() {}

    /** The document, ending with a line feed. */
    public static String of(ChartSpec spec, PictureSize size, Theme theme) {
        SvgCanvas canvas = new SvgCanvas(size, spec.title(), spec.sentence());
        ChartPainter.draw(spec, size, theme, canvas);
        return canvas.text();
    }
}
