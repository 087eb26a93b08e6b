package io.troupe.model;

/** How messages word what users wrote, and how many of something there are. */
public final class Wording {
    private Wording() {}

    /** Text as it may go to a terminal: files and options can hold anything. */
    public static String printable(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().map(c -> Character.isISOControl(c) ? 0xFFFD : c)
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }

    /** One thing or several: {@code 1 problem}, {@code 3 problems}. */
    public static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
