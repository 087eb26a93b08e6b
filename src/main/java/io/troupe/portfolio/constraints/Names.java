package io.troupe.portfolio.constraints;

/** Names of assets, groups and factors as lines have them. */
final class Names {
    /** Ends a name that is not in quotes. */
    private static final String ENDS = "()[]<>≤≥,'\"";

    private Names() {}

    /** Whether a name that is not in quotes goes on with this. */
    static boolean isOfName(int character) {
        return ENDS.indexOf(character) < 0 && !Character.isISOControl(character);
    }

    /** As in {@code group(energy)}. */
    static String call(String function, String name) {
        return function + "(" + written(name) + ")";
    }

    private static String written(String name) {
        boolean isPlain = name.equals(name.strip()) && !name.isEmpty()
                && !name.equals(Term.TrackingError.WEIGHTS)
                && name.codePoints().allMatch(Names::isOfName);
        return isPlain ? name : "'" + name.replace("'", "''") + "'";
    }
}
