package io.troupe.data.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.RawPanel;
import io.troupe.model.CorporateAction;
import io.troupe.model.CorporateAction.SymbolChange;
import io.troupe.model.Interval;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormerNamesTest {
    private static final double NAN = Double.NaN;
    private static final LocalDate DAY = LocalDate.of(1970, 1, 3);

    private final DataProblems problems = new DataProblems();

    @Test
    void joinsASeriesUnderItsLatestName() {
        FormerNames names = names(new SymbolChange("FB", DAY, "META"),
                new SymbolChange("META", DAY.plusDays(1), "M"));
        RawPanel joined = names.joined(panel(List.of("FB", "X", "META", "M"),
                1, 9, NAN, NAN,
                NAN, 9, 2, NAN,
                NAN, 9, NAN, 3), "here", problems);
        assertThat(joined.symbols()).containsExactly("M", "X");
        assertThat(joined.close()).containsExactly(1, 2, 3, 9, 9, 9);
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void renamesASeriesThatIsStoredUnderItsOldNameAlone() {
        RawPanel joined = names(new SymbolChange("FB", DAY, "META"))
                .joined(panel(List.of("FB"), 1, 2), "here", problems);
        assertThat(joined.symbols()).containsExactly("META");
        assertThat(joined.close()).containsExactly(1, 2);
    }

    @Test
    void leavesOthersAlone() {
        RawPanel panel = panel(List.of("A", "B"), 1, 2);
        assertThat(names(new SymbolChange("FB", DAY, "META")).joined(panel, "here", problems))
                .isSameAs(panel);
    }

    @Test
    void refusesSeriesThatOverlap() {
        names(new SymbolChange("FB", DAY, "META")).joined(panel(List.of("FB", "META"),
                1, NAN,
                NAN, 2,
                3, NAN), "here", problems);
        assertThat(messages()).containsExactly("here: FB and META are names of one share, but both"
                + " have prices around 1970-01-02; leave out one of them");
    }

    @Test
    void asksTheStoreForAllNamesOfAShare() {
        FormerNames names = names(new SymbolChange("FB", DAY, "META"));
        List<String> known = List.of("META", "A", "FB");
        assertThat(names.stored(List.of("A", "FB"), known)).containsExactly("A", "META", "FB");
        assertThat(names.stored(List.of("META"), known)).containsExactly("META", "FB");
        assertThat(names.stored(List.of("NO"), known)).containsExactly("NO");
    }

    @Test
    void refusesCirclesAndForks() {
        names(new SymbolChange("A", DAY, "B"), new SymbolChange("B", DAY, "A"),
                new SymbolChange("A", DAY, "C"));
        assertThat(messages()).containsExactly(
                "here: B becomes A on 1970-01-03, which is one of its former names; give one of"
                        + " them another symbol",
                "here: A becomes B and, on 1970-01-03, C; a share has one next name");
    }

    private FormerNames names(CorporateAction... changes) {
        return FormerNames.of(List.of(changes), "here", problems);
    }

    private List<String> messages() {
        return problems.first().stream().map(DataProblem::message).toList();
    }

    private static RawPanel panel(List<String> symbols, double... byBar) {
        long[] times = new long[byBar.length / symbols.size()];
        double[] closes = new double[byBar.length];
        for (int bar = 0; bar < times.length; bar++) {
            times[bar] = bar * 86_400L;
            for (int asset = 0; asset < symbols.size(); asset++) {
                closes[asset * times.length + bar] = byBar[bar * symbols.size() + asset];
            }
        }
        return RawPanel.closeOnly(Interval.DAY, symbols, times, closes);
    }
}
