package io.troupe.strategies;

/** A loader of a user's classes, which knows what sources they are from. */
public interface SourcePlaces {
    /**
     * Where a method begins, as {@code Mine.java:12}, named as within its unit; empty if the class
     * file does not tell.
     *
     * @param className the binary name of a class of the unit
     */
    String placeOf(String className, String method);

    /** The same of a class, wherever it is from; empty if its loader does not know. */
    static String of(Class<?> type, String method) {
        return type.getClassLoader() instanceof SourcePlaces places
                ? places.placeOf(type.getName(), method)
                : "";
    }
}
