package io.troupe.report.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.report.AccountedFund;
import io.troupe.report.ScriptedBookings;
import io.troupe.report.holdings.RunHoldings;
import io.troupe.report.risk.RiskMeasurement.PartFigures;
import io.troupe.risk.models.HorizonScaling;
import io.troupe.risk.models.RiskEstimate.Estimated;
import io.troupe.risk.models.RiskEstimate.NotAvailable;
import io.troupe.risk.models.RiskModels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Figures of the {@link RiskFund}, from its returns alone. */
class RunRiskTest {
    private static final int LAST = RiskFund.BARS - 1;
    private static final Offset<Double> CLOSE = within(1e-9);
    private static final Map<String, List<String>> OF_A = Map.of("energy", List.of("A", "gone"));

    private static RiskMeasurement at(int bar, RiskQuestion question) {
        return new RunRisk(RiskFund.run(OF_A), question).at(bar);
    }

    private static RiskMeasurement holdings(RiskGrouping by) {
        return at(LAST, RiskFund.question(RiskSource.HOLDINGS, by));
    }

    private static RiskMeasurement record(RiskGrouping by) {
        return at(LAST, RiskFund.question(RiskSource.RECORD, by));
    }

    private static List<Double> series(IntToDoubleFunction ofBar) {
        return IntStream.rangeClosed(1, LAST).mapToObj(ofBar::applyAsDouble).toList();
    }

    private static double upHeld(int bar) {
        return 50 * RiskFund.closeA(LAST) * RiskFund.a(bar) / RiskFund.value(LAST);
    }

    private static double downHeld(int bar) {
        return -10 * RiskFund.closeB(LAST) * RiskFund.b(bar) / RiskFund.value(LAST);
    }

    private static double held(int bar) {
        return upHeld(bar) + downHeld(bar);
    }

    private static double before(int bar) {
        return bar == 1 ? 1000 : RiskFund.value(bar - 1);
    }

    private static double ofA(int bar) {
        double earned = bar == 1 ? -1 : 50 * (RiskFund.closeA(bar) - RiskFund.closeA(bar - 1));
        return earned / before(bar);
    }

    private static double ofB(int bar) {
        double earned = bar == 1 ? -1 : -10 * (RiskFund.closeB(bar) - RiskFund.closeB(bar - 1));
        return earned / before(bar);
    }

    private static double recorded(int bar) {
        return ofA(bar) + ofB(bar) + (bar == 5 ? 2 / before(5) : 0);
    }

    private static double meanLoss(IntToDoubleFunction part) {
        return -(part.applyAsDouble(10) + part.applyAsDouble(17) + part.applyAsDouble(25)
                + part.applyAsDouble(33)) / 4;
    }

    private static Estimated only(RiskMeasurement told) {
        assertThat(told.models()).hasSize(1);
        return (Estimated) told.models().getFirst().estimate();
    }

    private static PartFigures part(RiskMeasurement told, String name) {
        return told.parts().rows().stream().filter(row -> row.name().equals(name)).findFirst()
                .orElseThrow();
    }

    private static List<String> names(RiskMeasurement told) {
        return told.parts().rows().stream().map(PartFigures::name).toList();
    }

    /** 50 A and −10 B at the last close, at each of their 40 returns. */
    @Test
    void whatIsHeldAtPastReturns() {
        RiskMeasurement told = holdings(RiskGrouping.STRATEGY);
        assertThat(told.date()).isEqualTo("2024-02-11");
        assertThat(told.value()).isCloseTo(RiskFund.value(LAST), within(1e-5));
        assertThat(told.sample().returns()).isEqualTo(40);
        assertThat(told.sample().from()).hasValue("2024-01-03");
        assertThat(told.sample().to()).hasValue("2024-02-11");
        assertThat(told.sample().speaksFrom()).hasValue("2024-02-11");
        List<Double> returns = series(RunRiskTest::held);
        assertThat(only(told).valueAtRisk()).isCloseTo(RiskFund.valueAtRisk(returns), CLOSE);
        assertThat(only(told).expectedShortfall()).isCloseTo(RiskFund.shortfall(returns), CLOSE);
        assertThat(told.notes()).isEmpty();
    }

    /** In the four bars in which the fund loses most; {@code down} gains in one, loses in one. */
    @Test
    void partsAreTheirMeanLossInTheTailAndAddUp() {
        RiskMeasurement told = holdings(RiskGrouping.STRATEGY);
        assertThat(names(told)).containsExactly("up", "down");
        PartFigures up = part(told, "up");
        assertThat(up.expectedShortfall()).isCloseTo(meanLoss(RunRiskTest::upHeld), CLOSE);
        assertThat(part(told, "down").expectedShortfall())
                .isCloseTo(meanLoss(RunRiskTest::downHeld), CLOSE);
        assertThat(told.parts().sum())
                .isCloseTo(only(told).expectedShortfall(), within(1e-15));
        assertThat(told.parts().sum()).isEqualTo(up.expectedShortfall()
                + part(told, "down").expectedShortfall());
    }

    /**
     * A unit of currency more of what is held loses what that loses. Without {@code down} A is
     * left, whose worst bars lose 6.5 % on average.
     */
    @Test
    void marginalAndIncrementalStandBeside() {
        RiskMeasurement told = holdings(RiskGrouping.STRATEGY);
        PartFigures up = part(told, "up");
        double size = 50 * RiskFund.closeA(LAST);
        assertThat(up.size().orElseThrow()).isCloseTo(size, CLOSE);
        assertThat(part(told, "down").size().orElseThrow())
                .isCloseTo(10 * RiskFund.closeB(LAST), CLOSE);
        assertThat(up.marginal().orElseThrow())
                .isCloseTo((0.05 + 0.06 + 0.07 + 0.08) / 4, CLOSE);
        assertThat(part(told, "down").incremental())
                .isCloseTo(RiskFund.shortfall(series(RunRiskTest::held))
                        - size * 0.065 / RiskFund.value(LAST), CLOSE);
    }

    @Test
    void assetsAndGroupsAddUpToo() {
        RiskMeasurement byAsset = holdings(RiskGrouping.ASSET);
        assertThat(names(byAsset)).containsExactly("A", "B");
        assertThat(part(byAsset, "B").expectedShortfall())
                .isCloseTo(meanLoss(RunRiskTest::downHeld), CLOSE);
        RiskMeasurement byGroup = holdings(RiskGrouping.GROUP);
        assertThat(names(byGroup)).containsExactly("energy", "in no group");
        assertThat(part(byGroup, "energy").expectedShortfall())
                .isCloseTo(meanLoss(RunRiskTest::upHeld), CLOSE);
        assertThat(byGroup.parts().sum()).isCloseTo(byAsset.parts().sum(), within(1e-15));
    }

    /** Costs and interest are in it, and 500 that came are no return. */
    @Test
    void theRecordIsWhatTheFundEarned() {
        RiskMeasurement told = record(RiskGrouping.STRATEGY);
        List<Double> returns = series(RunRiskTest::recorded);
        assertThat(only(told).valueAtRisk()).isCloseTo(RiskFund.valueAtRisk(returns), CLOSE);
        assertThat(only(told).expectedShortfall()).isCloseTo(RiskFund.shortfall(returns), CLOSE);
        assertThat(names(told)).containsExactly("up", "down", "crossings");
        assertThat(part(told, "up").expectedShortfall()).isCloseTo(meanLoss(RunRiskTest::ofA),
                CLOSE);
        assertThat(part(told, "up").size().orElseThrow())
                .isCloseTo(600 - 1 + 1.5 + 500 + 50 * (RiskFund.closeA(LAST)
                        - RiskFund.closeA(1)), within(1e-5));
        assertThat(part(told, "crossings").expectedShortfall()).isCloseTo(0, CLOSE);
        assertThat(part(told, "crossings").size()).isEmpty();
        assertThat(part(told, "crossings").marginal()).isEmpty();
        assertThat(told.parts().sum()).isCloseTo(only(told).expectedShortfall(), CLOSE);
    }

    @Test
    void theRecordOfAssetsHasInterestBesideIt() {
        RiskMeasurement told = record(RiskGrouping.ASSET);
        assertThat(names(told)).containsExactly("A", "B", "interest");
        assertThat(part(told, "A").expectedShortfall()).isCloseTo(meanLoss(RunRiskTest::ofA),
                CLOSE);
        assertThat(part(told, "B").expectedShortfall()).isCloseTo(meanLoss(RunRiskTest::ofB),
                CLOSE);
        assertThat(told.parts().sum()).isCloseTo(only(told).expectedShortfall(), CLOSE);
        assertThat(names(record(RiskGrouping.GROUP)))
                .containsExactly("energy", "in no group", "interest");
        double[] into = new double[3];
        PartEarnings earnings = PartEarnings.of(RiskFund.context(Map.of()), RiskGrouping.ASSET);
        RunHoldings run = RiskFund.run();
        run.follow(5, List.of(earnings), now -> earnings.closed(now, into));
        assertThat(into[2]).isEqualTo(2);
        assertThat(into[0]).isCloseTo(ofA(5) * before(5), CLOSE);
        run.follow(6, List.of(earnings), now -> earnings.closed(now, into));
        assertThat(into[2]).isZero();
    }

    /** A trade at the close costs what is paid for it, and what came to a strategy is no gain. */
    @Test
    void whatPartsEarnIsWithCostsAndWithoutTransfers() {
        double[] into = new double[3];
        PartEarnings ofAssets = PartEarnings.of(RiskFund.context(Map.of()), RiskGrouping.ASSET);
        RiskFund.run().follow(1, List.of(ofAssets), now -> ofAssets.closed(now, into));
        assertThat(into[0]).isCloseTo(-1, CLOSE);
        assertThat(into[1]).isCloseTo(-1, CLOSE);
        PartEarnings ofSleeves = PartEarnings.of(RiskFund.context(Map.of()),
                RiskGrouping.STRATEGY);
        RiskFund.run().follow(21, List.of(ofSleeves), now -> ofSleeves.closed(now, into));
        assertThat(into[0]).isCloseTo(ofA(21) * before(21), CLOSE);
        assertThat(into[1]).isCloseTo(ofB(21) * before(21), CLOSE);
    }

    /** With all accounts: fees of 3 inside and 1 outside at bar 1, then X rises by 2. */
    @Test
    void accountsHaveTheirPartOfTheRecord() {
        PartEarnings earnings = PartEarnings.of(AccountedFund.context(), RiskGrouping.STRATEGY);
        assertThat(earnings.names()).containsExactly("a", "b", "reserve", "overlay", "crossings");
        double[] into = new double[5];
        List<List<Double>> told = new ArrayList<>();
        new RunHoldings(AccountedFund.context(), AccountedFund.bookings()).follow(4,
                List.of(earnings), now -> {
                    earnings.closed(now, into);
                    told.add(Arrays.stream(into).mapToObj(each -> Math.rint(each * 1e6) / 1e6)
                            .toList());
                });
        assertThat(told.get(1)).containsExactly(-1.0, -1.0, 0.0, -1.0, 2.0);
        assertThat(told.get(2)).containsExactly(40.0, -20.0, 0.0, 10.0, 0.0);
        assertThat(told.get(3)).containsExactly(0.0, 0.0, 0.0, 0.0, 0.0);
        assertThat(told.get(4)).containsExactly(80.0, -40.0, 0.0, 20.0, 0.0);
        assertThat(earnings.size(0)).isCloseTo(944, within(1e-9));
        assertThat(earnings.size(2)).isNaN();
        assertThat(earnings.size(3)).isCloseTo(20, within(1e-9));
    }

    /** At the close of bar 35 its five last returns are not known; 8 % at bar 33 are. */
    @Test
    void aCloseKnowsNothingLater() {
        RiskMeasurement told = at(34, new RiskQuestion(List.of(RiskModels.of("historical")),
                0.999, 1, HorizonScaling.SQRT, 33, RiskSource.HOLDINGS, RiskGrouping.ASSET));
        assertThat(told.sample().returns()).isEqualTo(33);
        assertThat(told.sample().from()).hasValue("2024-01-04");
        assertThat(only(told).expectedShortfall())
                .isCloseTo(50 * RiskFund.closeA(34) * 0.08 / RiskFund.value(34), CLOSE);
        RiskMeasurement before = at(32, new RiskQuestion(List.of(RiskModels.of("historical")),
                0.999, 1, HorizonScaling.SQRT, 33, RiskSource.HOLDINGS, RiskGrouping.ASSET));
        assertThat(only(before).expectedShortfall())
                .isCloseTo(Math.max(50 * RiskFund.closeA(32) * 0.07,
                        50 * RiskFund.closeA(32) * 0.06 + 10 * RiskFund.closeB(32) * 0.02)
                        / RiskFund.value(32), CLOSE);
        assertThat(before.notes()).containsExactly("the window of 33 bars is not full: up to"
                + " 2024-02-03 there are 32 returns; of a full window models can speak from"
                + " 2024-02-04 on");
    }

    @Test
    void tenBarsAreARootOfTen() {
        RiskQuestion ten = new RiskQuestion(List.of(RiskModels.of("historical")), 0.9, 10,
                HorizonScaling.SQRT, RiskFund.RETURNS, RiskSource.HOLDINGS, RiskGrouping.STRATEGY);
        RiskMeasurement told = at(LAST, ten);
        RiskMeasurement one = holdings(RiskGrouping.STRATEGY);
        assertThat(only(told).valueAtRisk()).isCloseTo(only(one).valueAtRisk() * Math.sqrt(10),
                within(1e-15));
        assertThat(told.parts().sum()).isCloseTo(one.parts().sum() * Math.sqrt(10),
                within(1e-15));
        assertThat(part(told, "up").incremental()).isCloseTo(
                part(one, "up").incremental() * Math.sqrt(10), within(1e-15));
        assertThat(told.notes()).containsExactly(
                "losses of 10 bars are those of one times the root of 10");
    }

    /** B has its first price at bar 5 and its first return at bar 6: until then it is still. */
    @Test
    void whatIsYoungCountsAsUnmoved() {
        double none = Double.NaN;
        RunHoldings run = new RunHoldings(RiskFund.context(Map.of(), none, none, none, none,
                none), RiskFund.bookings(RiskFund.BARS));
        RiskMeasurement told = new RunRisk(run, RiskFund.question(RiskSource.HOLDINGS,
                RiskGrouping.ASSET)).at(LAST);
        assertThat(told.sample().returns()).isEqualTo(40);
        assertThat(told.notes()).containsExactly("B is held and has no return in 5 of 40 bars of"
                + " the window, where it counts as unmoved: more may be lost than is told");
        List<Double> returns = series(bar -> bar < 6 ? upHeld(bar) : held(bar));
        assertThat(only(told).valueAtRisk()).isCloseTo(RiskFund.valueAtRisk(returns), CLOSE);
        assertThat(only(told).expectedShortfall()).isCloseTo(RiskFund.shortfall(returns), CLOSE);
    }

    /** Too few returns, and a fund that holds nothing: no number, and why. */
    @Test
    void whatCannotBeToldSaysWhy() {
        RiskMeasurement few = at(29, RiskFund.question(RiskSource.HOLDINGS,
                RiskGrouping.STRATEGY));
        assertThat(few.models().getFirst().estimate())
                .isEqualTo(new NotAvailable("there are 29 returns, fewer than 30"));
        assertThat(few.parts().notAvailable()).isEqualTo("there are 29 returns, fewer than 30");
        assertThat(few.parts().rows()).isEmpty();
        RunHoldings idle = new RunHoldings(RiskFund.context(Map.of()), idle());
        RiskMeasurement told = new RunRisk(idle, RiskFund.question(RiskSource.HOLDINGS,
                RiskGrouping.STRATEGY)).at(LAST);
        assertThat(told.models().getFirst().estimate()).isInstanceOf(NotAvailable.class);
        assertThat(told.notes()).containsExactly("the fund holds nothing at that close");
    }

    private static ScriptedBookings idle() {
        ScriptedBookings bookings = new ScriptedBookings();
        IntStream.range(0, RiskFund.BARS).forEach(_ -> bookings.bar());
        return bookings;
    }

    /** B is in both: once too often, which is taken out again. */
    @Test
    void groupsThatShareAssetsAddUp() {
        Map<String, List<String>> shared = new LinkedHashMap<>();
        shared.put("all", List.of("A", "B"));
        shared.put("some", List.of("B"));
        for (RiskSource of : RiskSource.values()) {
            RiskMeasurement told = new RunRisk(RiskFund.run(shared),
                    RiskFund.question(of, RiskGrouping.GROUP)).at(LAST);
            assertThat(names(told)).startsWith("all", "some",
                    "in several groups, taken out again");
            double ofB = part(told, "some").expectedShortfall();
            assertThat(ofB).isNotZero();
            assertThat(told.parts().rows().get(2).expectedShortfall()).isEqualTo(-ofB);
            assertThat(told.parts().rows().get(2).size().orElseThrow())
                    .isCloseTo(10 * RiskFund.closeB(LAST), CLOSE);
            assertThat(told.parts().sum()).isCloseTo(only(told).expectedShortfall(), CLOSE);
            assertThat(told.notes()).isEmpty();
        }
    }

    /** The only part there is leaves nothing to lose. */
    @Test
    void withoutItsOnlyPartNothingIsLost() {
        Map<String, List<String>> one = Map.of("all", List.of("A", "B"));
        RiskMeasurement told = new RunRisk(RiskFund.run(one),
                RiskFund.question(RiskSource.HOLDINGS, RiskGrouping.GROUP)).at(LAST);
        assertThat(names(told)).containsExactly("all");
        assertThat(part(told, "all").incremental())
                .isCloseTo(only(told).expectedShortfall(), within(1e-15));
        assertThat(part(told, "all").cents()).isEqualTo(
                Math.round(only(told).expectedShortfall() * RiskFund.value(LAST) * 100));
    }

    /** A model whose shortfall is not the mean of the tail has it divided in the same ratio. */
    @Test
    void partsOfAnotherModelAddUpToIt() {
        List<String> all = new ArrayList<>(RiskModels.names());
        for (String name : all) {
            RiskMeasurement told = at(LAST, new RiskQuestion(List.of(RiskModels.of(name)), 0.9, 1,
                    HorizonScaling.SQRT, RiskFund.RETURNS, RiskSource.HOLDINGS,
                    RiskGrouping.STRATEGY));
            if (told.models().getFirst().estimate() instanceof Estimated estimated) {
                assertThat(told.parts().sum()).as(name)
                        .isCloseTo(estimated.expectedShortfall(), within(1e-15));
                assertThat(part(told, "up").expectedShortfall() / told.parts().sum()).as(name)
                        .isCloseTo(meanLoss(RunRiskTest::upHeld)
                                / meanLoss(RunRiskTest::held), CLOSE);
            }
        }
        assertThat(all).contains("normal");
        assertThat(Arrays.asList("historical", "normal")).isSubsetOf(all);
    }
}
