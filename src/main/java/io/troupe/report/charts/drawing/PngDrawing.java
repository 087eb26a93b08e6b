package io.troupe.report.charts.drawing;

import io.troupe.report.charts.ChartSpec;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * A chart as a PNG image, drawn without a browser or a screen. Shapes are where {@link SvgDrawing}
 * has them; letters are those of the machine's own sans-serif font, so that other machines make
 * other bytes.
 */
public final class PngDrawing {
    private PngDrawing() {}

    /** Says that this machine has nothing that texts could be drawn with. */
    public static final class NoFontsException extends Exception {
        private static final long serialVersionUID = 1;

        NoFontsException(Throwable cause) {
            super("this machine has no font to write into an image with; install fontconfig and a"
                    + " font, as DejaVu Sans, or write a file that ends in .svg, which needs none",
                    cause);
        }
    }

    /**
     * The file's bytes.
     *
     * @throws NoFontsException if there is no font
     */
    public static byte[] of(ChartSpec spec, PictureSize size, Theme theme)
            throws NoFontsException {
        // A chart is drawn where there is no screen, too; this is read before the first image.
        System.setProperty("java.awt.headless", "true");
        requireFonts();
        ImageCanvas canvas = new ImageCanvas(size);
        ChartPainter.draw(spec, size, theme, canvas);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(canvas.image(), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("an array cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }

    /** Without fonts the JDK fails in several ways, errors of linking and of its own with them. */
    private static void requireFonts() throws NoFontsException {
        try {
            new Font(Font.SANS_SERIF, Font.PLAIN, 12).getStringBounds("x",
                    new FontRenderContext(null, true, true));
        } catch (RuntimeException | Error e) {
            throw new NoFontsException(e);
        }
    }
}
