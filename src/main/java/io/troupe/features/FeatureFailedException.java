package io.troupe.features;

/** A feature could not be computed. */
public final class FeatureFailedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final transient Feature feature;

    /**
     * Names the feature.
     *
     * @param cause what it threw, or what is wrong with its values
     */
    FeatureFailedException(Feature feature, Throwable cause) {
        super("feature " + named(feature) + " cannot be computed: " + said(cause), cause);
        this.feature = feature;
    }

    /** A feature may be the user's own, and its text may throw. */
    private static String named(Feature feature) {
        try {
            return feature.toString();
        } catch (RuntimeException | LinkageError | StackOverflowError broken) {
            return feature.getClass().getSimpleName();
        }
    }

    private static String said(Throwable cause) {
        try {
            return cause.getMessage() == null ? cause.getClass().getSimpleName()
                    : cause.getMessage();
        } catch (RuntimeException | LinkageError | StackOverflowError broken) {
            return cause.getClass().getSimpleName();
        }
    }

    /** The feature that failed. */
    public Feature feature() {
        return feature;
    }
}
