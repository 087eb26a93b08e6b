package io.troupe.model;

/** Why less was done than was ordered. */
public enum CutReason {
    /** The order would have taken one asset above its share of the fund's value. */
    ASSET_LIMIT("asset-limit"),
    /** The order would have taken the sum of all positions above the gross limit. */
    GROSS_LIMIT("gross-limit"),
    /** The bar did not trade enough units for the whole order; the rest is ordered again. */
    VOLUME("volume"),
    /** There was not the cash or the margin for the order. */
    BUYING_POWER("buying-power"),
    /** The strategy wanted to be short of an asset that cannot be sold short. */
    NOT_SHORTABLE("not-shortable");

    private final String label;

    CutReason(String label) {
        this.label = label;
    }

    /** The name used in files. */
    public String label() {
        return label;
    }
}
