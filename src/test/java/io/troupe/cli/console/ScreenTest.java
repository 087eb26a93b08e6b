package io.troupe.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScreenTest {
    @Test
    void isAsWideAsTheTerminalSays() {
        assertThat(Screen.columns(Map.of("COLUMNS", "120"), "24 100\n")).isEqualTo(120);
        assertThat(Screen.columns(Map.of(), "24 100\n")).isEqualTo(100);
        assertThat(Screen.columns(Map.of("COLUMNS", "wide"), "")).isEqualTo(80);
        assertThat(Screen.columns(Map.of(), "0 0\n")).isEqualTo(80);
        assertThat(Screen.columns(Map.of("COLUMNS", "3"), "")).isEqualTo(20);
        assertThat(Screen.columns(Map.of("COLUMNS", "9999"), "")).isEqualTo(400);
        assertThat(Screen.columns(Map.of("COLUMNS", "99999999999"), "")).isEqualTo(80);
    }

    @Test
    void showsUnicodeWhereTheLocaleDoes() {
        assertThat(Screen.isUnicode(Map.of("LANG", "de_DE.UTF-8"))).isTrue();
        assertThat(Screen.isUnicode(Map.of("LANG", "C.utf8"))).isTrue();
        assertThat(Screen.isUnicode(Map.of("LC_ALL", "C", "LANG", "de_DE.UTF-8"))).isFalse();
        assertThat(Screen.isUnicode(Map.of("LC_ALL", "", "LC_CTYPE", "en_US.UTF-8"))).isTrue();
        assertThat(Screen.isUnicode(Map.of())).isFalse();
    }
}
