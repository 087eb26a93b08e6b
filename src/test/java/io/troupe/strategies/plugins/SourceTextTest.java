package io.troupe.strategies.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SourceTextTest {
    private static SourceText text(String text) throws CharacterCodingException {
        return SourceText.of("s/A.java", "A.java", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aCaretStandsUnderTheColumn() throws CharacterCodingException {
        String text = "class A {\n  int x = foo;\n}\n";
        PluginProblem problem = text(text).problem(text.indexOf("foo"), "no foo");
        assertThat(problem.text()).isEqualTo("s/A.java:2:11: no foo");
        assertThat(problem.excerpt()).containsExactly(
                "  int x = foo;",
                "          ^");
    }

    @Test
    void aTabIsOneColumnOfTheFileAndSpacesOnTheScreen() throws CharacterCodingException {
        String text = "{\r\n\t int\tx = foo;\r\n}";
        PluginProblem problem = text(text).problem(text.indexOf("foo"), "no foo");
        assertThat(problem.text()).isEqualTo("s/A.java:2:11: no foo");
        assertThat(problem.excerpt()).containsExactly(
                "     int    x = foo;",
                "                ^");
    }

    @Test
    void columnsAreCharactersAndNotHalvesOfThem() throws CharacterCodingException {
        String text = "/* \uD83D\uDE00 ö */ foo";
        PluginProblem problem = text(text).problem(text.indexOf("foo"), "no foo");
        assertThat(problem.text()).isEqualTo("s/A.java:1:11: no foo");
        assertThat(problem.excerpt().getLast()).isEqualTo(" ".repeat(10) + "^");
    }

    @Test
    void theEndOfAFileIsAPlaceToo() throws CharacterCodingException {
        PluginProblem problem = text("class A {").problem(99, "ends");
        assertThat(problem.text()).isEqualTo("s/A.java:1:10: ends");
        assertThat(problem.excerpt()).containsExactly("class A {", "         ^");
    }

    @Test
    void ofAVeryLongLineThePartAroundIsShown() throws CharacterCodingException {
        String line = "x".repeat(1000) + "FOO" + "y".repeat(1000);
        PluginProblem problem = text(line).problem(1000, "no foo");
        assertThat(problem.text()).startsWith("s/A.java:1:1001: ");
        String shown = problem.excerpt().getFirst();
        int caret = problem.excerpt().getLast().indexOf('^');
        assertThat(shown).hasSize(162).startsWith("…x").endsWith("y…");
        assertThat(shown.substring(caret, caret + 3)).isEqualTo("FOO");
    }

    @Test
    void aByteOrderMarkIsNoColumn() throws CharacterCodingException {
        assertThat(text("\uFEFFfoo").problem(0, "no foo").text())
                .isEqualTo("s/A.java:1:1: no foo");
        assertThat(text("\uFEFFfoo").file()).isNotEqualTo(text("foo").file());
    }

    @Test
    void anotherEncodingIsRefused() {
        assertThatThrownBy(() -> SourceText.of("A", "A",
                "// \u00e4".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void aHashIsThatOfTheBytes() throws CharacterCodingException {
        // printf abc | sha256sum, FIPS 180-2 appendix B.1
        assertThat(text("abc").file().sha256()).isEqualTo(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
