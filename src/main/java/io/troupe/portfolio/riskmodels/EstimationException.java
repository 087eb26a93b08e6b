package io.troupe.portfolio.riskmodels;

import java.util.List;
import java.util.OptionalInt;

/**
 * Returns, or what comes with them, from which nothing can be estimated. Its message is for the
 * user; {@link #message(List)} calls assets by their names.
 */
public final class EstimationException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient OptionalInt asset;
    private final String what;

    private EstimationException(OptionalInt asset, String what, String message) {
        super(message);
        this.asset = asset;
        this.what = what;
    }

    /** Something is wrong with all assets together. */
    static EstimationException of(String what) {
        return new EstimationException(OptionalInt.empty(), what, what);
    }

    /**
     * Something is wrong with one asset.
     *
     * @param asset its index
     * @param what to follow its name
     */
    static EstimationException of(int asset, String what) {
        return new EstimationException(OptionalInt.of(asset), what,
                "asset number " + (asset + 1) + " " + what);
    }

    /** Which asset is to blame, if one is: its index in the returns. */
    public OptionalInt asset() {
        return asset;
    }

    /**
     * The message with the asset's name in place of its number.
     *
     * @param names of all assets, in the order of the returns
     */
    public String message(List<String> names) {
        return asset.isPresent() ? names.get(asset.getAsInt()) + " " + what : what;
    }
}
