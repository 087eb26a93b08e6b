package io.troupe.config;

import io.troupe.model.Labeled;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns bound values back into what YAML and JSON can say. */
public final class Plain {
    private Plain() {}

    /** Null, a Boolean, a Number, a String, or a list or map of these. */
    public static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case Labeled choice -> choice.label();
            case AutoOr.Auto() -> "auto";
            case AutoOr.Count(int count) -> count;
            case Optional<?> optional -> of(optional.orElse(null));
            case OptionalDouble number -> number.isPresent() ? number.getAsDouble() : null;
            case OptionalInt number -> number.isPresent() ? number.getAsInt() : null;
            case LocalDate date -> date.toString();
            case Path path -> path.toString();
            case DataPlace place -> place.text();
            case ZoneId zone -> zone.getId();
            case Map<?, ?> map when map.values().stream().anyMatch(Labeled.class::isInstance) ->
                choices(map);
            case Map<?, ?> map when map.values().stream().anyMatch(GridValues.class::isInstance) ->
                grid(map);
            case Duration duration -> duration(duration);
            case List<?> list -> list.stream().map(Plain::of).toList();
            case null, default -> value;
        };
    }

    private static Map<Object, @Nullable Object> choices(Map<?, ?> map) {
        Map<Object, @Nullable Object> plain = new TreeMap<>();
        map.forEach((name, choice) -> plain.put(name, of(choice)));
        return plain;
    }

    /** In the order written, which is that of the strategies. */
    private static Map<Object, @Nullable Object> grid(Map<?, ?> map) {
        Map<Object, @Nullable Object> plain = new LinkedHashMap<>();
        map.forEach((name, values) -> plain.put(name, ((GridValues) values).written()));
        return plain;
    }

    /** A number as briefly as it can be read back: {@code 5}, {@code 0.35}, {@code 1.0E300}. */
    public static String shortest(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? BigDecimal.valueOf(value).setScale(0).toPlainString()
                : Double.toString(value);
    }

    private static String duration(Duration duration) {
        long millis = duration.toMillis();
        if (millis % 3_600_000 == 0) {
            return millis / 3_600_000 + "h";
        }
        if (millis % 60_000 == 0) {
            return millis / 60_000 + "m";
        }
        return millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
    }
}
