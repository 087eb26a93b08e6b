package io.troupe.portfolio.riskmodels;

import java.util.List;
import java.util.function.IntFunction;

/**
 * Returns, or what comes with them, from which nothing can be estimated. Its message is for the
 * user; {@link #message(List)} calls assets by their names.
 */
public final class EstimationException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final int[] assets;
    /** What follows each asset; what there is to say, if none is to blame. */
    private final String[] words;

    private EstimationException(int[] assets, String... words) {
        super(text(assets, words, asset -> "asset number " + (asset + 1)));
        this.assets = assets;
        this.words = words;
    }

    /** Something is wrong with all assets together. */
    static EstimationException of(String what) {
        return new EstimationException(new int[0], what);
    }

    /**
     * Something is wrong with one asset.
     *
     * @param asset its index
     * @param what to follow its name
     */
    static EstimationException of(int asset, String what) {
        return new EstimationException(new int[]{asset}, " " + what);
    }

    /** Something is wrong with two assets together. */
    static EstimationException of(int asset, int other, String what) {
        return new EstimationException(new int[]{asset, other}, " and ", " " + what);
    }

    /**
     * The message with the names of assets in place of their numbers.
     *
     * @param names of all assets, in the order of the returns
     */
    public String message(List<String> names) {
        return text(assets, words, names::get);
    }

    private static String text(int[] assets, String[] words, IntFunction<String> name) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < words.length; k++) {
            text.append(k < assets.length ? name.apply(assets[k]) : "").append(words[k]);
        }
        return text.toString();
    }
}
