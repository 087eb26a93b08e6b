package io.troupe.report.page.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.report.page.blocks.PageCell;
import io.troupe.report.page.blocks.PageTable;
import io.troupe.report.risk.Forecasts;
import io.troupe.report.risk.ModelBacktest;
import io.troupe.report.risk.RiskCourse;
import io.troupe.report.risk.RiskMeasurement;
import io.troupe.report.risk.RuleActs;
import io.troupe.risk.models.RiskModels;
import io.troupe.simulation.plan.VarRules;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ValueAtRiskTableTest {
    private static List<List<String>> shown(PageTable table) {
        return table.rows().stream().map(row -> row.stream().map(PageCell::shown).toList())
                .toList();
    }

    /**
     * Of 300 forecasts of 2 % with a shortfall of 4 % three bars lost 5 %, one after the other; of
     * them 250 are judged by zones, in which 3 at 99 % are green. Z₂ = 1 − 3·(5/4)/3 = −0.25.
     */
    @Test
    void forecastsStandAgainstWhatCame() {
        double[] clean = new double[300];
        Arrays.fill(clean, 290, 293, -0.05);
        double[] booked = new double[300];
        Arrays.fill(booked, Double.NaN);

        List<List<String>> rows = shown(ValueAtRiskTable.of(course(clean, booked)));

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst()).startsWith("normal", "clean", "300", "3", "3.00", "100.00%")
                .endsWith("green", "−0.25");
    }

    @Test
    void whatCannotBeJudgedIsNotShown() {
        assertThat(ValueAtRiskTable.of(course(new double[0], new double[0])).rows()).isEmpty();
        List<String> few = shown(ValueAtRiskTable.of(course(new double[2], new double[2])))
                .getFirst();
        assertThat(few).startsWith("normal", "clean", "2", "0", "0.02")
                .endsWith("n/a", "n/a", "1.00");
    }

    private static RiskCourse course(double[] clean, double[] booked) {
        double[] loss = new double[clean.length];
        Arrays.fill(loss, 0.02);
        double[] shortfall = new double[clean.length];
        Arrays.fill(shortfall, 0.04);
        VarRules rules = new VarRules(RiskModels.of("normal"), 0.99, 30);
        Forecasts forecasts = new Forecasts(IntStream.range(30, 30 + clean.length).toArray(),
                clean, booked, 0, List.of(new Forecasts.ModelForecasts("normal", loss, shortfall,
                        0, "")));
        RiskMeasurement none = new RiskMeasurement("", 0, new RiskMeasurement.Sample(0,
                Optional.empty(), Optional.empty(), Optional.empty()), List.of(),
                new RiskMeasurement.Parts(List.of(), Double.NaN, "none"), List.of());
        return new RiskCourse(rules, forecasts, ModelBacktest.of(forecasts, 0.99), none, none,
                none, new RuleActs(List.of(), new TreeMap<>(), new TreeMap<>(),
                        new RuleActs.Scale(0, 1, 1, new TreeMap<>())),
                List.of());
    }
}
