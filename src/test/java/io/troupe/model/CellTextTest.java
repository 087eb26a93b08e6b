package io.troupe.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+A", "-A", "@SUM(A1)", "\tA", "\rA", "\nA", "\uFF1DA",
            "\uFF0BA", "\uFF0DA", "\uFF20A", "=cmd|' /C calc'!A0", "'=A", "''-A"})
    void guardsWhatASpreadsheetExecutesAndReadsItBack(String name) {
        assertThat(CellText.guarded(name)).isEqualTo("'" + name);
        assertThat(CellText.plain("'" + name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "KO", "A=B", "EURUSD=X", "BRK-B", "^GSPC", "'", "'A", "''", " =A",
            "700"})
    void leavesOtherNamesAlone(String name) {
        assertThat(CellText.guarded(name)).isEqualTo(name);
        assertThat(CellText.plain(name)).isEqualTo(name);
    }

    /** A file of somebody else, who guards nothing. */
    @ParameterizedTest
    @CsvSource({"=A,=A", "-1,-1", "@A,@A"})
    void readsWhatWasNeverGuardedAsItIs(String cell, String name) {
        assertThat(CellText.plain(cell)).isEqualTo(name);
    }
}
