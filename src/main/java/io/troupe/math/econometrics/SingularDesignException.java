package io.troupe.math.econometrics;

/**
 * A regressor is a combination of those before it, so that no coefficients are the best: for
 * instance a price that did not move beside a constant.
 */
public final class SingularDesignException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    SingularDesignException(String message) {
        super(message);
    }
}
