package io.troupe.data.health;

import io.troupe.model.CorporateAction;
import java.util.List;

/** What must be remembered of a symbol from bar to bar. */
final class SymbolState {
    /** Its actions by ex-date. */
    final List<CorporateAction> actions;
    int nextAction;
    boolean started;
    long time;
    double close;
    /** How many bars on end have had this close. */
    long equalCloses;
    long equalSince;

    SymbolState(List<CorporateAction> actions) {
        this.actions = actions;
    }
}
