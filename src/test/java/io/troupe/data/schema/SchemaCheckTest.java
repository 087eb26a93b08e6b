package io.troupe.data.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaCheckTest {
    private static final long DAY = 86_400;
    private static final long START = 18_263 * DAY; // 2020-01-02

    private final DataProblems problems = new DataProblems();
    private final List<Double> closes = new ArrayList<>();

    private SchemaCheck check(Map<String, Policy> policies) {
        return new SchemaCheck(Schemas.BARS, policies, "a.csv", problems, batch -> {
            for (int row = 0; row < batch.rows(); row++) {
                closes.add(batch.value[BarBatch.CLOSE][row]);
            }
        });
    }

    private List<String> messages() {
        return problems.first().stream().map(DataProblem::message).toList();
    }

    private static BarBatch threeDays(double... middle) {
        BarBatch batch = Batches.of("KO");
        Batches.add(batch, 0, START, 2, 5, 6, 4, 5, 10);
        Batches.add(batch, 0, START + DAY, 3, middle);
        Batches.add(batch, 0, START + 2 * DAY, 4, 5, 6, 4, 5.5, 10);
        return batch;
    }

    @Test
    void handsOnWhatOffendsNothing() {
        SchemaCheck check = check(Map.of());
        check.take(threeDays(5, 6, 4, 5.25, 0, 5));
        assertThat(closes).containsExactly(5.0, 5.25, 5.5);
        assertThat(problems.isEmpty()).isTrue();
        assertThat(check.counts()).isEmpty();
        assertThat(check.isRejected()).isFalse();
    }

    @Test
    void namesRuleLineColumnAndValueOfEveryOffence() {
        SchemaCheck check = check(Map.of());
        check.take(threeDays(5, 4, 6, -5, -1, 1e13));
        assertThat(messages()).containsExactlyInAnyOrder(
                "a.csv, line 3, column close, '-5': is negative; a price must be positive",
                "a.csv, line 3, column volume, '-1': is negative; a volume must be 0 or more",
                "a.csv, line 3, column adj_close, '1e13': is no plausible price; "
                        + "it must lie in 1e-9…1e12",
                "a.csv, line 3, column low, '6': is above the open 5",
                "a.csv, line 3, column low, '6': is above the close -5",
                "a.csv, line 3, column low, '6': is above the high 4",
                "a.csv, line 3, column high, '4': is below the open 5");
        assertThat(problems.first()).extracting(DataProblem::rule).containsExactlyInAnyOrder(
                "close.range", "volume.range", "adj_close.range", "low-at-most-open",
                "low-at-most-close", "low-at-most-high", "high-at-least-open");
    }

    @Test
    void takesTheBoundsOfARangeAndNothingBeyondThem() {
        for (double price : new double[]{1e-9, 1e12}) {
            check(Map.of()).take(threeDays(price, price, price, price, 1e18));
        }
        assertThat(problems.isEmpty()).isTrue();
        for (double price : new double[]{Math.nextDown(1e-9), Math.nextUp(1e12)}) {
            long before = problems.total();
            check(Map.of()).take(threeDays(price, price, price, price, Math.nextUp(1e18)));
            assertThat(problems.total() - before).isEqualTo(5);
        }
    }

    @Test
    void handsNothingOnOnceRefusedButGoesOnCounting() {
        SchemaCheck check = check(Map.of());
        check.take(threeDays(5, 6, 4, 0));
        check.take(threeDays(5, 6, 4, 0));
        assertThat(closes).isEmpty();
        assertThat(check.isRejected()).isTrue();
        assertThat(check.counts()).extracting(RuleCount::rule).contains("close.range",
                "time-increasing");
        assertThat(check.counts().getFirst().count()).isEqualTo(2);
        assertThat(check.counts().getFirst().first().line()).isEqualTo(3);
    }

    @Test
    void leavesOutRowsUnderDropAndKeepsThemUnderWarn() {
        SchemaCheck drop = check(Map.of("low-at-most-close", Policy.DROP));
        drop.take(threeDays(5, 6, 4, 3));
        assertThat(closes).containsExactly(5.0, 5.5);
        closes.clear();
        SchemaCheck warn = check(Map.of("low-at-most-close", Policy.WARN));
        warn.take(threeDays(5, 6, 4, 3));
        assertThat(closes).containsExactly(5.0, 3.0, 5.5);
        assertThat(problems.isEmpty()).isTrue();
        assertThat(drop.counts()).singleElement().satisfies(count -> {
            assertThat(count.policy()).isEqualTo(Policy.DROP);
            assertThat(count.count()).isEqualTo(1);
            assertThat(count.first().message())
                    .isEqualTo("a.csv, line 3, column low, '4': is above the close 3");
        });
    }

    @Test
    void tellsTwiceFromTooLateForEachSymbolAlone() {
        BarBatch batch = Batches.of("KO", "PEP");
        Batches.add(batch, 0, START + DAY, 2, 5, 5, 5, 5);
        Batches.add(batch, 1, START, 3, 5, 5, 5, 5);
        Batches.add(batch, 0, START + DAY, 4, 5, 5, 5, 5);
        Batches.add(batch, 0, START, 5, 5, 5, 5, 5);
        check(Map.of()).take(batch);
        assertThat(messages()).containsExactly(
                "a.csv, line 4, column date, '2020-01-03': is there twice for KO; remove one of "
                        + "the rows",
                "a.csv, line 5, column date, '2020-01-02': comes after 2020-01-03 for KO; sort "
                        + "the rows by date");
    }

    @Test
    void remembersTheLatestTimeFromBatchToBatch() {
        SchemaCheck check = check(Map.of("bar-unique", Policy.DROP));
        BarBatch batch = Batches.of("KO");
        Batches.add(batch, 0, START, 0, 5, 5, 5, 5);
        check.take(batch);
        batch.clear(List.of("KO"));
        Batches.add(batch, 0, START, 0, 6, 6, 6, 6);
        check.take(batch);
        assertThat(closes).containsExactly(5.0);
        assertThat(check.counts()).extracting(RuleCount::rule).containsExactly("bar-unique");
    }

    @Test
    void namesSymbolAndTimeWhereThereAreNoLines() {
        BarBatch batch = Batches.of("KO", "PEP");
        Batches.add(batch, 1, START + 9 * 3600, 0, 5, 5, 5, -1);
        check(Map.of()).take(batch);
        assertThat(messages()).contains("a.csv, PEP 2020-01-02T09:00, column close, '-1': is "
                + "negative; a price must be positive");
    }

    @Test
    void saysAnOffendingTimeOfALineOnceHoweverManySymbolsItHas() {
        BarBatch batch = new BarBatch(true);
        batch.clear(List.of("KO", "PEP"));
        for (int line = 2; line <= 3; line++) {
            Batches.add(batch, 0, START, line, Double.NaN, Double.NaN, Double.NaN, 0);
            Batches.add(batch, 1, START, line, Double.NaN, Double.NaN, Double.NaN, 1);
        }
        new SchemaCheck(Schemas.CLOSES, Map.of(), "a.csv", problems, next -> {}).take(batch);
        assertThat(messages()).containsExactly(
                "a.csv, line 2, column KO, '0': is zero; a price must be positive (2 times, this "
                        + "is the first)",
                "a.csv, line 3, column date, '2020-01-02': is there twice; remove one of the "
                        + "rows");
    }

    @Test
    void refusesDatesOutsideOfFourCenturies() {
        BarBatch batch = Batches.of("KO");
        Batches.add(batch, 0, Schemas.FIRST_DATE.toEpochDay() * DAY - 1, 2, 5, 5, 5, 5);
        Batches.add(batch, 0, Schemas.FIRST_DATE.toEpochDay() * DAY, 3, 5, 5, 5, 5);
        Batches.add(batch, 0, Schemas.LAST_DATE.toEpochDay() * DAY, 4, 5, 5, 5, 5);
        Batches.add(batch, 0, (Schemas.LAST_DATE.toEpochDay() + 1) * DAY, 5, 5, 5, 5, 5);
        check(Map.of()).take(batch);
        assertThat(problems.first()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.times()).isEqualTo(2);
        });
    }

    @Test
    void asksForAllPricesOrNoneExceptWhereOneCouldNotBeRead() {
        BarBatch batch = threeDays(5, Double.NaN, 4, Double.NaN);
        batch.spoiled[0] = true;
        batch.value[0][0] = Double.NaN;
        SchemaCheck check = check(Map.of("prices-complete", Policy.WARN));
        check.take(batch);
        assertThat(check.counts()).singleElement()
                .satisfies(count -> assertThat(count.count()).isEqualTo(2));
        assertThat(closes).containsExactly(Double.NaN, 5.5);
    }

    @Test
    void saysABadSymbolOnceAndNeverUsesIt() {
        BarBatch batch = Batches.of("K\u0000O", "PEP");
        Batches.add(batch, 0, START, 2, 5, 5, 5, 5);
        Batches.add(batch, 0, START + DAY, 3, 5, 5, 5, 5);
        check(Map.of("symbol.type", Policy.WARN)).take(batch);
        assertThat(messages()).containsExactly("a.csv, line 2, column symbol, 'K\uFFFDO': is no "
                + "symbol: its character 2 is U+0000, a control character or another that is not "
                + "printable; remove it");
        assertThat(closes).isEmpty();
    }

    /** A batch names symbols whose rows come later. */
    @Test
    void saysABadSymbolWhereItsFirstRowIs() {
        SchemaCheck check = check(Map.of());
        BarBatch batch = Batches.of("KO", "A/B");
        Batches.add(batch, 0, START, 2, 5, 5, 5, 5);
        check.take(batch);
        assertThat(messages()).isEmpty();
        batch.clear(List.of("KO", "A/B"));
        Batches.add(batch, 0, START + DAY, 3, 5, 5, 5, 5);
        Batches.add(batch, 1, START, 4, 5, 5, 5, 5);
        Batches.add(batch, 1, START + DAY, 5, 5, 5, 5, 5);
        check.take(batch);
        assertThat(messages()).singleElement().asString()
                .startsWith("a.csv, line 4, column symbol, 'A/B': is no symbol");
    }

    @Test
    void namesTheNearestRuleForAnUnknownOne() {
        SchemaCheck check = check(Map.of("close.rnge", Policy.DROP));
        assertThat(messages()).containsExactly("a.csv: there is no rule 'close.rnge' (did you "
                + "mean close.range?); `troupe data schema bars` lists them");
        check.take(threeDays(5, 6, 4, 5));
        assertThat(closes).isEmpty();
    }
}
