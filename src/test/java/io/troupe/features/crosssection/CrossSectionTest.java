package io.troupe.features.crosssection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.troupe.features.crosssection.CrossRank.Order;
import io.troupe.features.crosssection.CrossRank.Scale;
import io.troupe.features.crosssection.CrossSelect.End;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Rows written out by hand. */
class CrossSectionTest {
    private static final double NAN = Double.NaN;
    private static final Offset<Double> NEARLY = within(1e-12);
    private static final GivenRow ROW = GivenRow.of(3, NAN, 1, 3, -2, 5);

    private static double[] row(CrossSectional feature) {
        return GivenRow.rowOf(feature, 6);
    }

    private static CrossRank rank(Order order, Scale scale) {
        return new CrossRank(ROW, order, scale, Members.ALL);
    }

    @Test
    void equalValuesShareTheMeanOfTheirRanks() {
        assertThat(row(CrossRank.of(ROW))).containsExactly(3.5, NAN, 2, 3.5, 1, 5);
        assertThat(row(rank(Order.DESCENDING, Scale.COUNT)))
                .containsExactly(2.5, NAN, 4, 2.5, 5, 1);
        assertThat(row(rank(Order.ASCENDING, Scale.PERCENTILE)))
                .containsExactly(0.7, NAN, 0.4, 0.7, 0.2, 1);
        assertThat(row(rank(Order.DESCENDING, Scale.UNIT)))
                .containsExactly(0.375, NAN, 0.75, 0.375, 1, 0);
        assertThat(row(CrossRank.of(GivenRow.of(7, 7, 7, 7, 7, 7))))
                .containsOnly(3.5);
        assertThat(row(CrossRank.of(GivenRow.of(0.0, -0.0, 1, -1, NAN, NAN))))
                .containsExactly(2.5, 2.5, 4, 1, NAN, NAN);
        assertThat(row(new CrossRank(GivenRow.of(NAN, NAN, 4, NAN, NAN, NAN), Order.ASCENDING,
                Scale.UNIT, Members.ALL))).containsExactly(NAN, NAN, 0.5, NAN, NAN, NAN);
    }

    @Test
    void masksTakeAssetsOutOfTheCount() {
        GivenRow mask = GivenRow.of(1, 1, 0, -2, NAN, 1);
        assertThat(row(new CrossRank(ROW, Order.ASCENDING, Scale.COUNT, Members.where(mask))))
                .containsExactly(1.5, NAN, NAN, 1.5, NAN, 3);
        assertThat(row(new CrossDemean(ROW, Members.where(GivenRow.of(0, 0, 0, 0, 0, 0)))))
                .containsOnly(NAN);
    }

    @Test
    void groupsDoNotSeeOneAnother() {
        Members groups = Members.ALL.groupedBy(List.of(7, 7, -1, -1, 7, -1));
        assertThat(row(new CrossDemean(ROW, groups))).containsExactly(2.5, NAN, -2, 0, -2.5, 2);
        assertThat(row(new CrossSelect(ROW, End.TOP, 1, groups)))
                .containsExactly(1, NAN, 0, 0, 0, 1);
        Members byFeature = Members.where(GivenRow.of(1, 1, 1, 1, 1, 0))
                .groupedBy(GivenRow.of(0.0, 1, -0.0, NAN, 2, 2));
        assertThat(row(new CrossDemean(ROW, byFeature)))
                .containsExactly(1, NAN, -1, NAN, 0, NAN);
    }

    @Test
    void zScoresAreByTheDeviationOfTheWhole() {
        // {3, 1, 3, −2, 5}: mean 2, squares 1 + 1 + 1 + 16 + 9 = 28.
        double deviation = Math.sqrt(28 / 5.0);
        assertThat(row(new CrossZScore(ROW, Members.ALL))).containsExactly(new double[]{
                1 / deviation, NAN, -1 / deviation, 1 / deviation, -4 / deviation, 3 / deviation},
                NEARLY);
        assertThat(row(new CrossZScore(GivenRow.of(0.1, 0.1, 0.1, NAN, NAN, NAN), Members.ALL)))
                .containsOnly(NAN);
        assertThat(row(new CrossDemean(GivenRow.of(0.1, 0.1, 0.1, NAN, NAN, NAN), Members.ALL)))
                .containsExactly(0, 0, 0, NAN, NAN, NAN);
    }

    @Test
    void extremesAreDrawnInToTheNextValue() {
        assertThat(row(new CrossWinsorize(ROW, 0.2, 0.8, Members.ALL)))
                .containsExactly(3, NAN, 1, 3, 1, 3);
        assertThat(row(new CrossWinsorize(ROW, 0.39, 1, Members.ALL)))
                .containsExactly(3, NAN, 1, 3, 1, 5);
        assertThat(row(new CrossWinsorize(ROW, 0, 0.81, Members.ALL)))
                .containsExactly(3, NAN, 1, 3, -2, 5);
    }

    @Test
    void quantilesHaveInterpolatedEdges() {
        // In order −2 1 3 3 5: the median is 3, the quartiles 1, 3, 3.
        assertThat(row(new CrossQuantile(ROW, 2, Members.ALL)))
                .containsExactly(0, NAN, 0, 0, 0, 1);
        assertThat(row(new CrossQuantile(ROW, 4, Members.ALL)))
                .containsExactly(1, NAN, 0, 1, 0, 3);
        // Thirds of 1 2 3 4 5 6 are cut at 1 + 5/3 and 1 + 10/3.
        assertThat(row(new CrossQuantile(GivenRow.of(6, 5, 4, 3, 2, 1), 3, Members.ALL)))
                .containsExactly(2, 2, 1, 1, 0, 0);
        assertThat(row(new CrossQuantile(ROW, 1, Members.ALL))).containsExactly(0, NAN, 0, 0, 0, 0);
        assertThat(row(new CrossQuantile(GivenRow.of(4, 4, 4, 4, 4, 4), 3, Members.ALL)))
                .containsOnly(0);
    }

    @Test
    void exactlySoManyAreChosen() {
        assertThat(row(new CrossSelect(ROW, End.TOP, 2, Members.ALL)))
                .as("of equal ones the first").containsExactly(1, NAN, 0, 0, 0, 1);
        assertThat(row(new CrossSelect(ROW, End.BOTTOM, 3, Members.ALL)))
                .containsExactly(1, NAN, 1, 0, 1, 0);
        assertThat(row(new CrossSelect(ROW, End.TOP, 9, Members.ALL)))
                .containsExactly(1, NAN, 1, 1, 1, 1);
        assertThat(row(new CrossSelect(ROW, End.TOP, 0, Members.ALL)))
                .containsExactly(0, NAN, 0, 0, 0, 0);
    }

    @Test
    void grossExposureIsOne() {
        assertThat(row(new CrossScale(ROW, Members.ALL))).containsExactly(
                new double[]{3 / 14.0, NAN, 1 / 14.0, 3 / 14.0, -2 / 14.0, 5 / 14.0}, NEARLY);
        assertThat(row(new CrossScale(GivenRow.of(0, 0, 0, NAN, 0, 0), Members.ALL)))
                .containsExactly(0, 0, 0, NAN, 0, 0);
    }

    @Test
    void residualsAreWhatTheExposureDoesNotExplain() {
        // Through (0, 1), (1, 2), (2, 6): slope 2.5, mean 3.
        GivenRow values = GivenRow.of(1, 2, 6, 9, NAN, NAN);
        GivenRow exposures = GivenRow.of(0, 1, 2, NAN, 5, NAN);
        assertThat(row(new CrossNeutralize(values, exposures, Members.ALL))).containsExactly(
                new double[]{0.5, -1, 0.5, NAN, NAN, NAN}, NEARLY);
        assertThat(row(new CrossNeutralize(values, GivenRow.of(1, 1, 1, 1, 1, 1), Members.ALL)))
                .containsExactly(-3.5, -2.5, 1.5, 4.5, NAN, NAN);
    }

    @Test
    void argumentsAreChecked() {
        assertThatThrownBy(() -> new CrossWinsorize(ROW, 0.5, 0.5, Members.ALL))
                .hasMessageContaining("0.5");
        assertThatThrownBy(() -> new CrossQuantile(ROW, 0, Members.ALL))
                .hasMessageContaining("bins");
        assertThatThrownBy(() -> new CrossSelect(ROW, End.TOP, -1, Members.ALL))
                .hasMessageContaining("count");
        Members five = Members.ALL.groupedBy(List.of(1, 1, 1, 1, 1));
        assertThatThrownBy(() -> row(new CrossDemean(ROW, five))).hasMessageContaining("were 5");
    }
}
