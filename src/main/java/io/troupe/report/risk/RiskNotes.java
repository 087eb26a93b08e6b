package io.troupe.report.risk;

import io.troupe.data.MarketData;
import io.troupe.journal.BookingVisitor;
import io.troupe.model.Wording;
import io.troupe.report.holdings.Holdings;
import io.troupe.risk.models.HorizonScaling;
import java.util.ArrayList;
import java.util.List;

/** What must be said beside figures of risk. */
final class RiskNotes {
    private RiskNotes() {}

    static List<String> of(Holdings holdings, Scenarios scenarios, RiskQuestion question) {
        List<String> notes = new ArrayList<>();
        if (question.of() == RiskSource.HOLDINGS && holdings.gross(BookingVisitor.HOUSE) == 0) {
            notes.add("the fund holds nothing at that close");
        }
        if (scenarios.count() < question.window()) {
            notes.add("the window of " + question.window() + " bars is not full: up to "
                    + holdings.date() + " there are "
                    + Wording.count(scenarios.count(), "return")
                    + speaksFrom(holdings.context().data(), question));
        }
        scenarios.remark().ifPresent(notes::add);
        if (question.horizon() > 1 && question.scaling() == HorizonScaling.SQRT) {
            notes.add("losses of " + question.horizon() + " bars are those of one times the root"
                    + " of " + question.horizon());
        }
        return notes;
    }

    private static String speaksFrom(MarketData data, RiskQuestion question) {
        return question.window() < data.bars()
                ? "; of a full window models can speak from " + data.time(question.window()) + " on"
                : "; the run has " + Wording.count(data.bars(), "bar") + ", so that it never is";
    }
}
