package io.troupe.run.restated;

import io.troupe.data.DataReport;
import io.troupe.data.MarketData;
import io.troupe.data.restated.PricePanel;
import io.troupe.data.restated.Restatement;
import io.troupe.data.restated.SeamAction;
import io.troupe.data.restated.SeamedMarket;
import io.troupe.journal.folder.Seam;
import io.troupe.simulation.hosting.AnswersCompared;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The seams of a run as they are recorded, and what follows from them. */
public final class Seams {
    private Seams() {}

    /**
     * The market that a run with seams is executed on.
     *
     * @param booked prices up to the last seam at least, as they were
     * @param now today's data
     * @param seams in their order, at least one
     */
    public static MarketData market(PricePanel booked, MarketData now, List<Seam> seams) {
        List<SeamAction> actions = new ArrayList<>();
        for (Seam seam : seams) {
            for (Seam.Asset asset : seam.assets()) {
                actions.add(new SeamAction(seam.bar(), now.indexOf(asset.symbol()),
                        asset.numerator(), asset.denominator(), asset.dividend()));
            }
        }
        return SeamedMarket.of(booked.first(seams.getLast().bar() + 1), now, actions);
    }

    /** An asset's restatement as it is recorded. */
    public static Seam.Asset recorded(Restatement found) {
        return new Seam.Asset(found.symbol(), found.before(), found.after(),
                found.kind().label(), found.numerator(), found.denominator(), found.dividend());
    }

    /**
     * What came of asking strategies again, as it is recorded.
     *
     * @param ids of the strategies, by index
     */
    public static Seam.Answers recorded(AnswersCompared found, List<String> ids, MarketData data) {
        boolean some = found.firstBar() >= 0;
        return new Seam.Answers(found.compared(), found.differing(), found.standing(),
                some ? ids.get(found.firstStrategy()) : "", some ? data.time(found.firstBar()) : "",
                found.unasked().stream().map(ids::get).toList());
    }

    /** What is told of seams with results. */
    public static List<DataReport.Seam> reported(List<Seam> seams) {
        return seams.stream()
                .map(seam -> new DataReport.Seam(seam.bar(), seam.date(), seam.dataBefore(),
                        seam.dataAfter(), SeamText.lines(seam), facts(seam)))
                .toList();
    }

    private static Map<String, Object> facts(Seam seam) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("lastBarBefore", seam.bar());
        facts.put("lastDateBefore", seam.date());
        facts.put("dataBefore", seam.dataBefore());
        facts.put("dataAfter", seam.dataAfter());
        facts.put("firstDifference", seam.firstDifference());
        facts.put("assets", seam.assets().stream().map(Seams::facts).toList());
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("compared", seam.answers().compared());
        answers.put("differing", seam.answers().differing());
        answers.put("differingAtSeam", seam.answers().standing());
        answers.put("firstStrategy", seam.answers().firstStrategy());
        answers.put("firstDate", seam.answers().firstDate());
        answers.put("restored", seam.answers().restored());
        facts.put("answers", answers);
        return facts;
    }

    private static Map<String, Object> facts(Seam.Asset asset) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("symbol", asset.symbol());
        facts.put("closeBefore", asset.before());
        facts.put("closeAfter", asset.after());
        facts.put("taken", asset.taken());
        facts.put("numerator", asset.numerator());
        facts.put("denominator", asset.denominator());
        facts.put("dividend", asset.dividend());
        return facts;
    }
}
