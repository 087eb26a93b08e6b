package io.troupe.data.alignment;

import static io.troupe.data.alignment.Panels.NONE;
import static io.troupe.data.alignment.Panels.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.Seeds;
import io.troupe.data.alignment.GapFill.Asset;
import io.troupe.data.alignment.GapFill.Filled;
import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.RawPanel;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GapFillTest {
    private static final List<String> ABC = List.of("A", "B", "C");
    /** A has gaps of 1 and 3 bars, B begins late and ends early, C is whole. */
    private static final RawPanel PANEL = Panels.withBars(Panels.days("2024-01-01", ABC,
            row(10, NONE, 1), row(NONE, NONE, 2), row(11, 20, 3), row(NONE, 21, 4),
            row(NONE, 22, 5), row(NONE, NONE, 6), row(12, NONE, 7)));

    private final DataProblems problems = new DataProblems();

    private Filled apply(GapFill fill, RawPanel panel) {
        return fill.apply(panel, "prices.csv", problems);
    }

    @Test
    void holdingChangesNothingAndCounts() {
        Filled filled = apply(new GapFill.Hold(), PANEL);

        assertThat(filled.panel()).isSameAs(PANEL);
        assertThat(filled.assets()).containsExactly(new Asset("A", 0, 2, 4, 3, 0),
                new Asset("B", 4, 0, 0, 0, 0), new Asset("C", 0, 0, 0, 0, 0));
        assertThat(filled.missing()).isEqualTo(4);
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void gapsAreFilledWithTheLastCloseButNeverOutsideOfTheAssetsLife() {
        Filled filled = apply(new GapFill.Forward(10), PANEL);
        RawPanel panel = filled.panel();

        assertThat(column(panel, panel.close(), 0)).containsExactly(10, 10, 11, 11, 11, 11, 12);
        assertThat(column(panel, panel.open(), 0)).containsExactly(11, 10, 12, 11, 11, 11, 13);
        assertThat(column(panel, panel.high(), 0)).containsExactly(12, 10, 13, 11, 11, 11, 14);
        assertThat(column(panel, panel.low(), 0)).containsExactly(9, 10, 10, 11, 11, 11, 11);
        assertThat(column(panel, panel.volume(), 0)).containsExactly(100, 0, 110, 0, 0, 0, 120);
        assertThat(column(panel, panel.adjustedClose(), 0))
                .containsExactly(5, 5, 5.5, 5.5, 5.5, 5.5, 6);
        assertThat(column(panel, panel.close(), 1))
                .containsExactly(NONE, NONE, 20, 21, 22, NONE, NONE);
        assertThat(column(panel, panel.volume(), 1))
                .containsExactly(NONE, NONE, 200, 210, 220, NONE, NONE);
        assertThat(filled.assets().getFirst()).isEqualTo(new Asset("A", 0, 2, 4, 3, 4));
        assertThat(PANEL.close()[PANEL.cell(1, 0)]).isNaN();
    }

    @Test
    void longGapsAreFilledOnlyAtTheirBeginning() {
        Filled filled = apply(new GapFill.Forward(2), PANEL);

        assertThat(column(filled.panel(), filled.panel().close(), 0))
                .containsExactly(10, 10, 11, 11, 11, NONE, 12);
        assertThat(filled.filled()).isEqualTo(3);
        assertThatThrownBy(() -> new GapFill.Forward(0))
                .hasMessage("maxBars must be at least 1, is 0");
    }

    @Test
    void closesAloneAreFilledWithClosesAlone() {
        RawPanel closes = Panels.days("2024-01-01", List.of("A"), row(1), row(NONE), row(2));

        assertThat(apply(new GapFill.Forward(1), closes).panel()
                .sameAs(Panels.days("2024-01-01", List.of("A"), row(1), row(1), row(2))))
                .isTrue();
    }

    @Test
    void everyPriceMissingFromTheFirstToTheDelistingIsAnOffenceIfSoSet() {
        apply(new GapFill.Reject(List.of(7, 6, 7)), PANEL);

        assertThat(problems.total()).isEqualTo(4 + 1);
        assertThat(messages()).contains("prices.csv, column A, '2024-01-02': has no price then;"
                + " fill it in, or set data.missing: hold (4 times, this is the first)",
                "prices.csv, column B, '2024-01-06': has no price then and none later; if it was"
                        + " delisted, say so in data.actions; else fill it in, or set"
                        + " data.missing: hold");
    }

    @Test
    void nothingIsMissingBeforeTheFirstPriceAndFromTheDelistingOn() {
        RawPanel panel = Panels.days("2024-01-01", List.of("A", "B"), row(NONE, 1), row(NONE, 2),
                row(10, 3), row(11, NONE), row(NONE, 4), row(NONE, 5));

        apply(new GapFill.Reject(List.of(4, 6)), panel);

        assertThat(messages()).containsExactly("prices.csv, column B, '2024-01-04': has no price"
                + " then; fill it in, or set data.missing: hold");
    }

    @Test
    void anAssetWithoutAnyPriceIsToBeLeftOutAndNotToBeFilledIn() {
        apply(new GapFill.Reject(List.of(2, 2)), Panels.days("2024-01-01", List.of("A", "B"),
                row(1, NONE), row(2, NONE)));

        assertThat(messages()).containsExactly("prices.csv, column B: has no price at all; remove"
                + " it from data.symbols");
    }

    private List<String> messages() {
        return problems.first().stream().map(DataProblem::message).toList();
    }

    @Test
    void barsWithAGapAreDroppedButNotThoseBeforeAnAssetBeginsOrAfterItEnds() {
        Filled filled = apply(new GapFill.Drop(), PANEL);

        assertThat(column(filled.panel(), filled.panel().close(), 2)).containsExactly(1, 3, 7);
        assertThat(filled.barsDropped()).isEqualTo(4);
    }

    @Test
    void assetsWithoutAnyPriceAndPanelsWithoutBarsHaveNoGaps() {
        RawPanel none = Panels.days("2024-01-01", List.of("A", "B"), row(NONE, 1), row(NONE, 2));
        RawPanel empty = Panels.days("2024-01-01", List.of("A"));

        for (GapFill fill : List.of(new GapFill.Hold(), new GapFill.Forward(5),
                new GapFill.Drop())) {
            assertThat(apply(fill, none).panel()).isSameAs(none);
            assertThat(apply(fill, none).assets().getFirst())
                    .isEqualTo(new Asset("A", 2, 0, 0, 0, 0));
            assertThat(apply(fill, empty).panel()).isSameAs(empty);
        }
    }

    @ParameterizedTest
    @MethodSource("io.troupe.Seeds#all")
    void fillingWithoutALimitLeavesNoGapAndNoPriceChanged(long seed) {
        Random random = Seeds.random(seed);
        double[][] rows = new double[1 + random.nextInt(40)][3];
        for (double[] row : rows) {
            for (int asset = 0; asset < row.length; asset++) {
                row[asset] = random.nextInt(3) == 0 ? NONE : 1 + random.nextInt(100);
            }
        }
        RawPanel panel = Panels.days("2024-01-01", ABC, rows);
        Filled filled = apply(new GapFill.Forward(Integer.MAX_VALUE), panel);

        assertThat(apply(new GapFill.Hold(), filled.panel()).missing()).isZero();
        assertThat(filled.filled()).isEqualTo(filled.missing());
        for (int cell = 0; cell < panel.close().length; cell++) {
            if (!Double.isNaN(panel.close()[cell])) {
                assertThat(filled.panel().close()[cell]).isEqualTo(panel.close()[cell]);
            }
        }
    }

    private static double[] column(RawPanel panel, double[] values, int asset) {
        double[] column = new double[panel.bars()];
        for (int bar = 0; bar < column.length; bar++) {
            column[bar] = values[panel.cell(bar, asset)];
        }
        return column;
    }
}
