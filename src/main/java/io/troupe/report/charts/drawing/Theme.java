package io.troupe.report.charts.drawing;

import java.util.Map;

/**
 * Colours of a drawing. Those of series are chosen so that people with any vision of colours tell
 * them apart (Okabe and Ito, <i>Color Universal Design</i>, 2008), on dark ground lighter.
 */
@SuppressWarnings("ImmutableEnumChecker") // the map is unmodifiable
public enum Theme {
    /** On white. */
    LIGHT(Map.ofEntries(Map.entry("main", "#0072b2"), Map.entry("reference", "#6b7280"),
            Map.entry("muted", "#9ca3af"), Map.entry("loss", "#d55e00"),
            Map.entry("gain", "#0072b2"), Map.entry("low", "#d55e00"),
            Map.entry("middle", "#f7f7f5"), Map.entry("high", "#0072b2"),
            Map.entry("ground", "#ffffff"), Map.entry("ink", "#1f2933"),
            Map.entry("soft", "#5b6472"), Map.entry("grid", "#e3e6ea"),
            Map.entry("s0", "#0072b2"), Map.entry("s1", "#e69f00"), Map.entry("s2", "#009e73"),
            Map.entry("s3", "#cc79a7"), Map.entry("s4", "#56b4e9"), Map.entry("s5", "#d55e00"),
            Map.entry("s6", "#8a7a00"), Map.entry("s7", "#7b3f8c"), Map.entry("s8", "#44aa99"),
            Map.entry("s9", "#a65628"))),
    /** On near black. */
    DARK(Map.ofEntries(Map.entry("main", "#56b4e9"), Map.entry("reference", "#9ca3af"),
            Map.entry("muted", "#6b7280"), Map.entry("loss", "#f28e4c"),
            Map.entry("gain", "#56b4e9"), Map.entry("low", "#e8702a"),
            Map.entry("middle", "#2b3038"), Map.entry("high", "#3d9bd9"),
            Map.entry("ground", "#15181d"), Map.entry("ink", "#e6e9ed"),
            Map.entry("soft", "#a3acb8"), Map.entry("grid", "#2f353d"),
            Map.entry("s0", "#56b4e9"), Map.entry("s1", "#e6b34d"), Map.entry("s2", "#2fc79b"),
            Map.entry("s3", "#dd9dc0"), Map.entry("s4", "#8fcdf2"), Map.entry("s5", "#f28e4c"),
            Map.entry("s6", "#cfc04a"), Map.entry("s7", "#b98ac9"), Map.entry("s8", "#7fd1c4"),
            Map.entry("s9", "#d19a74")));

    private static final int RED_AT = 1;
    private static final int GREEN_AT = 3;
    private static final int BLUE_AT = 5;
    private static final int HEX = 16;

    private final Map<String, String> colours;

    Theme(Map<String, String> colours) {
        this.colours = colours;
    }

    /** A colour as {@code #rrggbb}, by its name with or without the {@code $} before it. */
    String colour(String name) {
        String plain = name.startsWith("$") ? name.substring(1) : name;
        String colour = colours.get(plain);
        if (colour == null) {
            throw new IllegalArgumentException("there is no colour '" + name + "'");
        }
        return colour;
    }

    /** A colour between two, at 0 the first and at 1 the second. */
    static String between(String first, String second, double part) {
        StringBuilder mixed = new StringBuilder("#");
        for (int at : new int[]{RED_AT, GREEN_AT, BLUE_AT}) {
            long level = Math.round(level(first, at) + part * (level(second, at)
                    - level(first, at)));
            mixed.append(Character.forDigit((int) level / HEX, HEX))
                    .append(Character.forDigit((int) level % HEX, HEX));
        }
        return mixed.toString();
    }

    /** Whether black is read on a colour rather than white (by its luma, ITU-R BT.601). */
    static boolean isBright(String colour) {
        return 0.299 * level(colour, RED_AT) + 0.587 * level(colour, GREEN_AT)
                + 0.114 * level(colour, BLUE_AT) > 140;
    }

    private static int level(String colour, int at) {
        return Integer.parseInt(colour, at, at + 2, HEX);
    }
}
