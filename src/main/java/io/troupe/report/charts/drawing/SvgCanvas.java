package io.troupe.report.charts.drawing;

/**
 * Writes SVG. Coordinates have one decimal, and lines are told by their steps, which are shorter
 * than places.
 */
final class SvgCanvas implements Canvas {
    private static final int TENTHS = 10;
    private static final String DASHES = "4 3";

    private final StringBuilder svg = new StringBuilder();

    SvgCanvas(PictureSize size, String title, String sentence) {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(size.width()).append(' ').append(size.height()).append("\" width=\"")
                .append(size.width()).append("\" height=\"").append(size.height())
                .append("\" role=\"img\" aria-labelledby=\"title desc\" font-family=\"Helvetica,"
                        + " Arial, 'Liberation Sans', sans-serif\">\n<title id=\"title\">")
                .append(escaped(title)).append("</title>\n<desc id=\"desc\">")
                .append(escaped(sentence)).append("</desc>\n");
    }

    /** The whole document. */
    String text() {
        return svg + "</svg>\n";
    }

    @Override
    public void line(Points points, Pen pen) {
        if (points.count() < 2) {
            return;
        }
        path(points);
        svg.append("\" fill=\"none\" stroke=\"").append(pen.colour())
                .append("\" stroke-width=\"").append(tenths(pen.width()));
        if (pen.isDashed()) {
            svg.append("\" stroke-dasharray=\"").append(DASHES);
        }
        svg.append("\" stroke-linejoin=\"round\"/>\n");
    }

    @Override
    public void area(Points points, Fill fill) {
        path(points);
        svg.append("Z\"");
        fill(fill);
    }

    private void path(Points points) {
        svg.append("<path d=\"M");
        long x = 0;
        long y = 0;
        for (int point = 0; point < points.count(); point++) {
            long nextX = Math.round(points.x(point) * TENTHS);
            long nextY = Math.round(points.y(point) * TENTHS);
            if (point == 0) {
                pair(nextX, nextY);
                svg.append(points.count() > 1 ? "l" : "");
            } else {
                if (point > 1 && nextX - x >= 0) {
                    svg.append(' ');
                }
                pair(nextX - x, nextY - y);
            }
            x = nextX;
            y = nextY;
        }
    }

    private void pair(long x, long y) {
        svg.append(tenths(x));
        if (y >= 0) {
            svg.append(' ');
        }
        svg.append(tenths(y));
    }

    @Override
    public void rectangle(Box box, Fill fill) {
        svg.append("<rect x=\"").append(tenths(box.left())).append("\" y=\"")
                .append(tenths(box.top())).append("\" width=\"").append(tenths(box.width()))
                .append("\" height=\"").append(tenths(box.height())).append('"');
        fill(fill);
    }

    @Override
    public void circle(double x, double y, double radius, Fill fill) {
        svg.append("<circle cx=\"").append(tenths(x)).append("\" cy=\"").append(tenths(y))
                .append("\" r=\"").append(tenths(radius)).append('"');
        fill(fill);
    }

    private void fill(Fill fill) {
        svg.append(" fill=\"").append(fill.colour());
        if (fill.opacity() < 1) {
            svg.append("\" fill-opacity=\"").append(hundredths(fill.opacity()));
        }
        svg.append("\"/>\n");
    }

    @Override
    public void text(double x, double y, String text, Letters letters) {
        svg.append("<text x=\"").append(tenths(x)).append("\" y=\"").append(tenths(y));
        letters(text, letters);
    }

    @Override
    public void slantedText(double x, double y, String text, Letters letters) {
        svg.append("<text transform=\"translate(").append(tenths(x)).append(' ')
                .append(tenths(y)).append(") rotate(-40)");
        letters(text, letters);
    }

    private void letters(String text, Letters letters) {
        svg.append("\" font-size=\"").append(tenths(letters.size()));
        if (letters.isBold()) {
            svg.append("\" font-weight=\"bold");
        }
        if (letters.anchor() != Anchor.START) {
            svg.append("\" text-anchor=\"")
                    .append(letters.anchor() == Anchor.END ? "end" : "middle");
        }
        svg.append("\" fill=\"").append(letters.colour()).append("\">").append(escaped(text))
                .append("</text>\n");
    }

    private static String tenths(double value) {
        return tenths(Math.round(value * TENTHS));
    }

    /** A number of tenths, without a zero before or behind the point. */
    static String tenths(long tenths) {
        long whole = Math.abs(tenths) / TENTHS;
        long part = Math.abs(tenths) % TENTHS;
        String digits = part == 0 ? Long.toString(whole)
                : (whole == 0 ? "" : Long.toString(whole)) + '.' + part;
        return tenths < 0 ? '-' + digits : digits;
    }

    private static String hundredths(double part) {
        long hundredths = Math.round(part * 100);
        return hundredths % TENTHS == 0 ? tenths(hundredths / TENTHS)
                : (hundredths < TENTHS ? ".0" : ".") + hundredths;
    }

    /** Text as XML has it; what XML cannot have at all becomes a sign for what is not known. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isAllowed(point) ? point : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int point) {
        return point >= ' ' && (point < 0xD800 || point > 0xDFFF) && point != 0xFFFE
                && point != 0xFFFF;
    }
}
