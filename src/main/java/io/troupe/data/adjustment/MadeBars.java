package io.troupe.data.adjustment;

import io.troupe.model.CorporateAction;
import java.util.OptionalLong;

/** Into which of the bars that were made of finer ones actions fall. */
public interface MadeBars {
    /** Bars are as their stores have them. */
    MadeBars NONE = new MadeBars() {
        @Override
        public boolean isMade(String share) {
            return false;
        }

        @Override
        public OptionalLong firstAtOrAfter(CorporateAction action) {
            return OptionalLong.empty();
        }
    };

    /** Whether the bars of a share were made of finer ones. */
    boolean isMade(String share);

    /** The start of the bar that holds its share's first row at or after the ex-date, if any. */
    OptionalLong firstAtOrAfter(CorporateAction action);
}
