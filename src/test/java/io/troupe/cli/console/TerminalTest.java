package io.troupe.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.cli.console.TextTable.Column;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;

/** How things look. */
class TerminalTest {
    private final StringWriter text = new StringWriter();
    private final PrintWriter out = new PrintWriter(text);

    @Test
    void usesNoColoursWhereNoneAreAskedFor() {
        assertThat(Terminal.wantsColours(Map.of("TERM", "xterm"))).isTrue();
        assertThat(Terminal.wantsColours(Map.of("NO_COLOR", ""))).isTrue();
        assertThat(Terminal.wantsColours(Map.of("NO_COLOR", "1"))).isFalse();
        assertThat(Terminal.wantsColours(Map.of("TERM", "dumb"))).isFalse();
    }

    @Test
    void coloursOnlyWhatAPersonSees() {
        assertThat(new Terminal(out, out, false, true, true).outAnsi().enabled()).isFalse();
        assertThat(new Terminal(out, out, false, true, true).errAnsi().enabled()).isTrue();
        assertThat(new Terminal(out, out, true, true, false).outAnsi().enabled()).isFalse();
    }

    @Test
    void alignsTextLeftAndNumbersRight() {
        new TextTable(Column.text("NAME"), Column.number("BARS"), Column.text("X"))
                .row("a", "12345", "").row("längst", "7", "y").print(out, Ansi.OFF);
        assertThat(text.toString().lines()).containsExactly("NAME     BARS  X", "a       12345",
                "längst      7  y");
    }

    @Test
    void refusesARowOfAnotherWidth() {
        TextTable table = new TextTable(Column.text("A"), Column.text("B"));
        assertThatThrownBy(() -> table.row("1")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 cells for 2 columns");
    }

    @ParameterizedTest
    @CsvSource({"1970-01-02,86400,172799", "1970-01-01T00:01,60,119"})
    void readsDaysAndMinutes(String written, long first, long last) {
        assertThat(BarTime.parse(written)).isEqualTo(new BarTime(written, first, last));
    }
}
