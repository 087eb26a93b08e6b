package io.troupe.report.charts.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * Draws into an image. Texts are as wide as they were reckoned with, whatever font the machine has.
 */
final class ImageCanvas implements Canvas {
    private static final double ASLANT = Math.toRadians(-40);
    private static final float[] DASHES = {4, 3};

    private final BufferedImage image;
    private final Graphics2D graphics;

    ImageCanvas(PictureSize size) {
        image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING,
                RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL,
                RenderingHints.VALUE_STROKE_PURE);
    }

    /** The image, after which nothing more is drawn. */
    BufferedImage image() {
        graphics.dispose();
        return image;
    }

    @Override
    public void line(Points points, Pen pen) {
        if (points.count() < 2) {
            return;
        }
        graphics.setColor(Color.decode(pen.colour()));
        graphics.setStroke(new BasicStroke((float) pen.width(), BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND, 1, pen.isDashed() ? DASHES : null, 0));
        graphics.draw(path(points));
    }

    @Override
    public void area(Points points, Fill fill) {
        Path2D path = path(points);
        path.closePath();
        fill(path, fill);
    }

    private static Path2D path(Points points) {
        Path2D path = new Path2D.Double();
        for (int point = 0; point < points.count(); point++) {
            if (point == 0) {
                path.moveTo(points.x(0), points.y(0));
            } else {
                path.lineTo(points.x(point), points.y(point));
            }
        }
        return path;
    }

    @Override
    public void rectangle(Box box, Fill fill) {
        fill(new Rectangle2D.Double(box.left(), box.top(), box.width(), box.height()), fill);
    }

    @Override
    public void circle(double x, double y, double radius, Fill fill) {
        fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), fill);
    }

    private void fill(Shape shape, Fill fill) {
        Color colour = Color.decode(fill.colour());
        graphics.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(),
                (int) Math.round(255 * fill.opacity())));
        graphics.fill(shape);
    }

    @Override
    public void text(double x, double y, String text, Letters letters) {
        text(AffineTransform.getTranslateInstance(x, y), text, letters);
    }

    @Override
    public void slantedText(double x, double y, String text, Letters letters) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(ASLANT);
        text(place, text, letters);
    }

    private void text(AffineTransform place, String text, Letters letters) {
        if (text.isBlank()) {
            return;
        }
        Font font = new Font(Font.SANS_SERIF, letters.isBold() ? Font.BOLD : Font.PLAIN, 1)
                .deriveFont((float) letters.size());
        TextLayout layout = new TextLayout(text, font, graphics.getFontRenderContext());
        double room = TextWidth.of(text, letters);
        double squeezed = Math.min(1, room / Math.max(1, layout.getAdvance()));
        double width = squeezed * layout.getAdvance();
        place.translate(switch (letters.anchor()) {
            case START -> 0;
            case MIDDLE -> -width / 2;
            case END -> -width;
        }, 0);
        place.scale(squeezed, 1);
        graphics.setColor(Color.decode(letters.colour()));
        graphics.fill(layout.getOutline(place));
    }
}
