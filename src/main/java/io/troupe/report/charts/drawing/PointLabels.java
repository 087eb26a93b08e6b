package io.troupe.report.charts.drawing;

import java.util.ArrayList;
import java.util.List;

/** Names beside points, each where it covers no other: to the right, the left, above or below. */
final class PointLabels {
    private static final double AWAY = 7;
    private static final double UP = 4;

    private record Named(String name, double x, double y) {}

    private final Box box;
    private final List<Named> points = new ArrayList<>();
    private final List<Box> taken = new ArrayList<>();

    PointLabels(Box box) {
        this.box = box;
    }

    void add(String name, double x, double y) {
        points.add(new Named(name, x, y));
        taken.add(new Box(x - UP, y - UP, 2 * UP, 2 * UP));
    }

    /** Writes those for which there is a place. */
    void draw(Canvas canvas, Canvas.Letters letters) {
        double height = letters.size();
        for (Named point : points) {
            double width = TextWidth.of(point.name(), letters);
            List<Box> places = List.of(
                    new Box(point.x() + AWAY, point.y() - height / 2, width, height),
                    new Box(point.x() - AWAY - width, point.y() - height / 2, width, height),
                    new Box(point.x() - width / 2, point.y() - AWAY - height, width, height),
                    new Box(point.x() - width / 2, point.y() + AWAY, width, height));
            places.stream().filter(this::isFree).findFirst().ifPresent(place -> {
                taken.add(place);
                canvas.text(place.left(), place.bottom() - 1.5, point.name(), letters);
            });
        }
    }

    private boolean isFree(Box place) {
        return place.left() >= box.left() && place.right() <= box.right()
                && place.top() >= box.top() && place.bottom() <= box.bottom()
                && taken.stream().noneMatch(other -> place.left() < other.right()
                        && other.left() < place.right() && place.top() < other.bottom()
                        && other.top() < place.bottom());
    }
}
