package io.troupe.cli.risk;

import io.troupe.model.Money;
import io.troupe.report.stress.PathOutlook;
import io.troupe.report.stress.PathOutlook.HaltChance;
import io.troupe.report.stress.PathOutlook.Quantile;
import io.troupe.report.stress.RunStress;
import io.troupe.report.stress.StressPart;
import io.troupe.report.stress.StressResult;
import io.troupe.report.stress.StressResult.Lost;
import io.troupe.report.stress.StressResult.Mistaken;
import io.troupe.report.stress.StressResult.MovedAsset;
import io.troupe.report.stress.StressResult.NotAvailable;
import io.troupe.report.stress.StressResult.Outlook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What scenarios come to, as one JSON document. */
final class StressFacts {
    private static final int MICRO_DIGITS = 6;

    private final StressedRun run;
    private final RunStress test;

    StressFacts(StressedRun run, RunStress test) {
        this.run = run;
        this.test = test;
    }

    Map<String, @Nullable Object> json(List<StressResult> results) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("run", run.id());
        facts.put("date", test.date());
        facts.put("currency", run.currency());
        facts.put("value", money(Money.micros(test.value())));
        facts.put("scenarios", results.stream().map(this::scenario).toList());
        facts.put("notes", run.notes());
        return facts;
    }

    private Map<String, @Nullable Object> scenario(StressResult result) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("name", result.scenario().name());
        facts.put("kind", ScenarioWording.kind(result.scenario()));
        facts.put("what", ScenarioWording.of(result.scenario()));
        switch (result) {
            case Lost lost -> lost(lost, facts);
            case Outlook(var _, PathOutlook outlook) -> outlook(outlook, facts);
            case NotAvailable(var _, String reason) -> facts.put("notAvailable", reason);
            case Mistaken(var _, List<String> problems) ->
                facts.put("notAvailable", String.join("; ", problems));
        }
        return facts;
    }

    private void lost(Lost lost, Map<String, @Nullable Object> facts) {
        facts.put("loss", money(lost.losses().micros()));
        facts.put("lossOfValue", test.value() > 0
                ? Money.amount(lost.losses().micros()) / test.value()
                : null);
        facts.put("sigmas", orNull(lost.sigmas()));
        facts.put("portfolios", lost.losses().portfolios().stream()
                .map(part -> part("portfolio", part)).toList());
        List<Map<String, @Nullable Object>> assets = new ArrayList<>();
        for (int i = 0; i < lost.losses().assets().size(); i++) {
            Map<String, @Nullable Object> asset = part("asset", lost.losses().assets().get(i));
            MovedAsset moved = lost.moves().get(i);
            asset.put("move", moved.move());
            asset.put("estimated", moved.isEstimated());
            assets.add(asset);
        }
        facts.put("assets", assets);
        facts.put("notes", lost.notes());
    }

    private static Map<String, @Nullable Object> part(String key, StressPart part) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put(key, part.name());
        facts.put("loss", money(part.micros()));
        return facts;
    }

    /** To the last micro. */
    private static BigDecimal money(long micros) {
        return BigDecimal.valueOf(micros, MICRO_DIGITS);
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static void outlook(PathOutlook outlook, Map<String, @Nullable Object> facts) {
        facts.put("paths", outlook.drawn().paths());
        facts.put("bars", outlook.drawn().bars());
        facts.put("blockBars", outlook.drawn().blockBars());
        facts.put("returns", outlook.drawn().returns());
        facts.put("drawdown", outlook.drawdown());
        facts.put("value", quantiles(outlook.value()));
        facts.put("maxDrawdown", quantiles(outlook.maxDrawdown()));
        facts.put("underWaterBars", quantiles(outlook.underWaterBars()));
        facts.put("chanceOfLoss", outlook.chanceOfLoss());
        facts.put("halts", outlook.halts().stream().map(StressFacts::halt).toList());
    }

    private static List<Map<String, Object>> quantiles(List<Quantile> quantiles) {
        return quantiles.stream().map(each -> {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("probability", each.probability());
            facts.put("value", each.value());
            return facts;
        }).toList();
    }

    private static Map<String, @Nullable Object> halt(HaltChance told) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("rule", told.halt().name());
        facts.put("limit", told.halt().limit());
        facts.put("windowBars", told.halt().windowBars());
        facts.put("chance", orNull(told.chance()));
        return facts;
    }
}
