package io.troupe.bench.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.journal.BookingVisitor;
import io.troupe.model.CutReason;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.reference.ReferenceSimulator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Doublings are told, those that are too dear are named, and cuts come where they are said. */
class ScaleReportTest {
    private static ScaleReport report(double... millis) {
        ScaleCurve bars = ScaleCurve.all().getFirst();
        List<ScalePoint> points = List.of(new ScalePoint(1024, new double[]{1, millis[0], 9}),
                new ScalePoint(2048, new double[]{2, millis[1], 9}));
        return new ScaleReport(Map.of(bars, points), 3);
    }

    @Test
    void aDoublingMayCostLittleMoreThanTwice() {
        assertThat(report(2, 4.4).isLinear()).isTrue();
        assertThat(report(2, 4.4).text()).contains("      2048       4.40      2.00")
                .doesNotContain("TOO DEAR");
        // Of three rounds the middle ratio counts: 1, 2, 2.25.
        assertThat(report(4, 9).isLinear()).isTrue();
        ScaleCurve bars = ScaleCurve.all().getFirst();
        ScaleReport dear = new ScaleReport(Map.of(bars,
                List.of(new ScalePoint(1024, new double[]{4}),
                        new ScalePoint(2048, new double[]{9}))),
                1);
        assertThat(dear.isLinear()).isFalse();
        assertThat(dear.text()).contains("2.25").contains("TOO DEAR");
    }

    @Test
    void eachCurveIsAPicture() {
        assertThat(report(2, 4).pictures()).containsOnlyKeys("scale-bars.svg")
                .allSatisfy((_, svg) -> assertThat(svg).startsWith("<svg")
                        .contains("Cost by bars", "in proportion", "measured"));
    }

    @Test
    void ordersAreCutAtTheBarsThatAreSaidAndAtNoOther() {
        SimulationPlan plan = new ScaleFund(400, 8, 4, 50).plan();
        TreeSet<Integer> cut = new TreeSet<>();
        ReferenceSimulator.run(plan, List.of(), new BookingVisitor() {
            private int bar;

            @Override
            public void bar(int next) {
                bar = next;
            }

            @Override
            public void cut(int strategy, int asset, long ordered, long approved,
                    CutReason reason) {
                cut.add(bar);
            }
        });
        assertThat(cut).isNotEmpty().allMatch(bar -> (bar + 1) % 50 == 0);
    }
}
