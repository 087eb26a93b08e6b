package io.troupe.report.attribution;

import io.troupe.ledger.Crossings;
import io.troupe.metrics.attribution.CarinoLinking;
import io.troupe.model.Money;
import io.troupe.report.books.FundLedger;

/** What netting and pooling saved, gathered bar by bar from the ledger's account. */
final class CrossingsColumn {
    private final Crossings account;
    private long netting;
    private long pooling;
    private double linkedNetting;
    private double linkedPooling;

    CrossingsColumn(FundLedger ledger) {
        account = ledger.crossings();
        netting = account.nettingMicros();
        pooling = account.poolingMicros();
    }

    /** Takes a bar; returns what was saved in it, in currency. */
    double endBar(double weight) {
        long nowNetted = Math.subtractExact(account.nettingMicros(), netting);
        long nowPooled = Math.subtractExact(account.poolingMicros(), pooling);
        netting = account.nettingMicros();
        pooling = account.poolingMicros();
        linkedNetting += Money.amount(nowNetted) * weight;
        linkedPooling += Money.amount(nowPooled) * weight;
        return Money.amount(Math.addExact(nowNetted, nowPooled));
    }

    CrossingsAttribution attribution(CarinoLinking linking) {
        return new CrossingsAttribution(netting, pooling, linking.contribution(linkedNetting),
                linking.contribution(linkedPooling));
    }
}
