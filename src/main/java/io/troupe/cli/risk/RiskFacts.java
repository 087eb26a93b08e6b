package io.troupe.cli.risk;

import io.troupe.report.risk.RiskMeasurement;
import io.troupe.report.risk.RiskMeasurement.ModelFigures;
import io.troupe.report.risk.RiskMeasurement.PartFigures;
import io.troupe.report.risk.RiskQuestion;
import io.troupe.risk.models.RiskEstimate.Estimated;
import io.troupe.risk.models.RiskEstimate.NotAvailable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What a fund can lose, as one JSON document. */
final class RiskFacts {
    private final String run;
    private final RiskQuestion question;

    RiskFacts(String run, RiskQuestion question) {
        this.run = run;
        this.question = question;
    }

    Map<String, @Nullable Object> of(RiskMeasurement told, Optional<Backtest> tests,
            List<String> notes) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("run", run);
        facts.put("date", told.date());
        facts.put("value", told.value());
        facts.put("of", question.of().label());
        facts.put("level", question.level());
        facts.put("horizonBars", question.horizon());
        facts.put("scaling", question.scaling().label());
        facts.put("windowBars", question.window());
        facts.put("returns", told.sample().returns());
        facts.put("from", told.sample().from().orElse(null));
        facts.put("to", told.sample().to().orElse(null));
        facts.put("speaksFrom", told.sample().speaksFrom().orElse(null));
        facts.put("models", told.models().stream().map(each -> model(each, told.value())).toList());
        facts.put("parts", parts(told));
        facts.put("backtest", tests.map(Backtest::facts).orElse(null));
        facts.put("notes", notes);
        return facts;
    }

    private static Map<String, @Nullable Object> model(ModelFigures each, double value) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("model", each.model());
        switch (each.estimate()) {
            case Estimated(double loss, double shortfall, var remark) -> {
                facts.put("valueAtRisk", loss);
                facts.put("expectedShortfall", shortfall);
                facts.put("valueAtRiskMoney", loss * value);
                facts.put("expectedShortfallMoney", shortfall * value);
                facts.put("remark", remark.orElse(null));
                facts.put("notAvailable", null);
            }
            case NotAvailable(String reason) -> {
                List.of("valueAtRisk", "expectedShortfall", "valueAtRiskMoney",
                        "expectedShortfallMoney", "remark").forEach(key -> facts.put(key, null));
                facts.put("notAvailable", reason);
            }
        }
        return facts;
    }

    private Map<String, @Nullable Object> parts(RiskMeasurement told) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        boolean isTold = told.parts().notAvailable().isEmpty();
        facts.put("by", question.by().label());
        facts.put("model", told.models().getFirst().model());
        facts.put("sum", isTold ? told.parts().sum() : null);
        facts.put("rows", told.parts().rows().stream().map(row -> part(row, told)).toList());
        facts.put("notAvailable", isTold ? null : told.parts().notAvailable());
        return facts;
    }

    private static Map<String, @Nullable Object> part(PartFigures row, RiskMeasurement told) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("part", row.name());
        facts.put("size", number(row.size()));
        facts.put("expectedShortfall", row.expectedShortfall());
        facts.put("expectedShortfallMoney", row.cents() / 100.0);
        facts.put("share", row.expectedShortfall() / told.parts().sum());
        facts.put("marginal", number(row.marginal()));
        facts.put("incremental", row.incremental());
        return facts;
    }

    private static @Nullable Double number(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
