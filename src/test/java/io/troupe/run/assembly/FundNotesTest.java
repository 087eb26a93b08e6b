package io.troupe.run.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.LoadedSettings;
import io.troupe.config.yaml.SettingsLoader;
import io.troupe.data.MarketData;
import io.troupe.data.MarketData.Columns;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program does with a user's numbers, it says. */
class FundNotesTest {
    private static final long HOUR = 3600;

    @TempDir
    private Path folder;

    /** Bars at the ends of some days of March 2020, one hour before midnight. */
    private List<String> notes(int[] days, String... overrides) throws IOException {
        Path file = Files.writeString(folder.resolve("fund.yaml"), """
                data: {path: prices.csv}
                strategies: [{id: a, type: equal-weight}, {id: b, type: equal-weight}]
                """);
        LoadedSettings.Valid valid = (LoadedSettings.Valid) SettingsLoader.load(file,
                List.of(overrides));
        long[] times = Arrays.stream(days)
                .mapToLong(day -> LocalDate.of(2020, 3, day).toEpochDay() * 24 * HOUR + 23 * HOUR)
                .toArray();
        MarketData data = new MarketData(Interval.HOUR, List.of(Instrument.share("A")), times,
                Columns.closeOnly(IntStream.of(days).mapToDouble(day -> 10).toArray()));
        return FundNotes.of(valid.settings(), data);
    }

    private List<String> weighted(String weights, String... overrides) throws IOException {
        String[] all = Arrays.copyOf(overrides, overrides.length + 1);
        all[overrides.length] = "fund.allocator={type: fixed, weights: " + weights + "}";
        return notes(new int[]{2, 3}, all);
    }

    @Test
    void nothingIsSaidOfWhatIsAsItIsWritten() throws IOException {
        assertThat(notes(new int[]{2, 3})).isEmpty();
        assertThat(weighted("[0.7, 0.3]")).isEmpty();
        assertThat(weighted("[0.7, 0.8]", "fund.maxExposure=1.5")).isEmpty();
        assertThat(weighted("[0.7, 0.3]", "fund.sweep=decisions",
                "fund.flows=[{date: 2020-03-02, amount: 1}, {date: 2020-03-03, amount: -1}]"))
                .isEmpty();
        assertThat(weighted("[0.5, 0.5000000009]")).isEmpty();
    }

    /** 0.7 and 0.2 are 0.9, of which 0.1 is missing to 1. */
    @Test
    void weightsBelowOneLeaveTheRestInTheReserve() throws IOException {
        assertThat(weighted("[0.7, 0.2]")).containsExactly("fund.allocator.weights sum to 0.9:"
                + " 0.1 of the capital lies in the reserve, in cash");
    }

    @Test
    void weightsAboveTheLargestExposureAreDivided() throws IOException {
        assertThat(weighted("[0.7, 0.8]")).containsExactly("fund.allocator.weights sum to 1.5,"
                + " which is above fund.maxExposure, 1, so that they are divided by their sum and"
                + " the exposure is 1");
        assertThat(weighted("[2, 0.8]", "fund.maxExposure=1.25")).containsExactly(
                "fund.allocator.weights sum to 2.8, which is above fund.maxExposure, 1.25, so that"
                        + " they are divided by their sum and the exposure is 1.25");
    }

    @Test
    void whatHasNoEffectIsSaid() throws IOException {
        String vain = "fund.maxExposure, 2, has no effect: the allocator's shares sum to no more"
                + " than 1";
        assertThat(notes(new int[]{2}, "fund.maxExposure=2")).containsExactly(vain);
        assertThat(weighted("[0.5, 0.5]", "fund.maxExposure=2")).containsExactly(vain);
        assertThat(weighted("[0.5, 0.25]", "fund.maxExposure=2")).hasSize(2).contains(vain);
        assertThat(notes(new int[]{2}, "fund.sweep=decisions", "fund.allocator.decide=never"))
                .containsExactly("fund.sweep: decisions has no effect: with"
                        + " fund.allocator.decide: never capital is not divided anew");
    }

    /** A fund without positions of its own needs no call: its strategies have theirs. */
    @Test
    void whatTheFundHoldsOfItsOwnIsNotCalled() throws IOException {
        String margin = "execution.buyingPower=margin";
        assertThat(notes(new int[]{2}, margin)).isEmpty();
        assertThat(notes(new int[]{2}, "fund.construct.scale=0.5")).isEmpty();
        assertThat(notes(new int[]{2}, margin, "fund.construct.scale=0.5")).singleElement()
                .asString().isEqualTo("execution.buyingPower: margin bounds each strategy as if"
                        + " it were alone: what fund.construct makes the fund hold beyond them is"
                        + " neither bounded nor called");
        assertThat(notes(new int[]{2}, margin, "fund.construct.optimizer=min-risk"))
                .filteredOn(note -> note.contains("neither bounded nor called")).hasSize(1);
    }

    @Test
    void aFlowOfADayWithoutABarTakesEffectAtTheNext() throws IOException {
        assertThat(notes(new int[]{2, 3, 6}, "fund.flows=[{date: 2020-03-05, amount: 1},"
                + " {date: 2020-03-03, amount: 1}]")).containsExactly("fund.flows of 1 day"
                        + " without a bar take effect at the next bar: 2020-03-05 at that of"
                        + " 2020-03-06");
        assertThat(notes(new int[]{2, 9}, "fund.flows=[{date: 2020-03-05, amount: 1},"
                + " {date: 2020-03-05, amount: 7}, {date: 2020-03-04, amount: 1},"
                + " {date: 2020-03-03, amount: 1}, {date: 2020-03-06, amount: 1},"
                + " {date: 2020-03-07, amount: 1}]")).containsExactly("fund.flows of 5 days"
                        + " without a bar take effect at the next bar: 2020-03-03 at that of"
                        + " 2020-03-09, 2020-03-04 at that of 2020-03-09, 2020-03-05 at that of"
                        + " 2020-03-09 and 2 more");
    }

    @Test
    void aFlowAfterTheLastBarWaits() throws IOException {
        assertThat(notes(new int[]{2, 3}, "fund.flows=[{date: 2020-03-04, amount: 1},"
                + " {date: 2022-12-31, amount: 1}, {date: 2020-03-03, amount: 1}]"))
                .containsExactly("fund.flows of 2 days after the last bar, 2020-03-03, wait for"
                        + " data that goes on: 2020-03-04, 2022-12-31");
    }

    @Test
    void shortWindowsAreSaid() throws IOException {
        String daily = " of 5 bars. Strategies run no further ahead than to the next division, in"
                + " windows of 1 bar where 64 are usual: with ten strategies that costs nothing,"
                + " with a thousand on two threads a run takes two and a half times as long. And"
                + " what moves is traded: decide less often, or set fund.allocator.band";
        int[] days = {2, 3, 4, 5, 6};
        assertThat(notes(days, "fund.allocator.decide=daily")).containsExactly(
                "fund.allocator.decide: daily divides capital at 4" + daily);
        assertThat(notes(days, "fund.allocator.decide=weekly")).isEmpty();
        assertThat(notes(new int[]{5, 6, 9, 10, 11}, "fund.allocator.decide=weekly")).isEmpty();
        assertThat(notes(new int[]{6, 9, 16}, "fund.allocator.decide=weekly")).hasSize(1);
        assertThat(notes(days, "fund.allocator.decide=never")).isEmpty();
    }

    @Test
    void whatATypeMayDoIsSaid() throws IOException {
        int[] days = {2, 3};
        assertThat(notes(days, "fund.allocator.type=kelly", "fund.allocator.min=0.01"))
                .containsExactly("fund.allocator.type: kelly may ask for more than all capital,"
                        + " and gets no more, as fund.maxExposure is 1");
        assertThat(notes(days, "fund.allocator.type=cppi", "fund.maxExposure=2")).isEmpty();
        assertThat(notes(days, "fund.allocator.type=pamr")).containsExactly(
                "fund.allocator.type: pamr may leave a strategy without capital. Nothing is known"
                        + " of it then, and at the next decision it is warming up again:"
                        + " fund.allocator.min: 0.01 keeps a record of each");
        assertThat(notes(days, "fund.allocator.type=pamr", "fund.allocator.min=0.01")).isEmpty();
        assertThat(notes(days, "fund.allocator.type=eg", "fund.allocator.decide=never"))
                .containsExactly("fund.allocator.type: eg divides capital before the first bar"
                        + " only, when nothing is known, with fund.allocator.decide: never");
        assertThat(notes(days, "fund.allocator.type=equal", "fund.allocator.decide=never"))
                .isEmpty();
    }

    /** Warm-up weights below 1 are no reserve for good. */
    @Test
    void warmUpWeightsAreNoSharesForGood() throws IOException {
        assertThat(notes(new int[]{2, 3}, "fund.allocator={type: eg, warmup: fixed,"
                + " weights: [0.2, 0.2]}")).isEmpty();
    }
}
