package io.troupe.cli.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommandWordsTest {
    private static final String PROPERTY = "p.longer";

    private static byte[] told(String... words) {
        return (String.join("\0", words) + "\0").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<String> texts(CommandWords command) {
        return command.words().stream()
                .map(word -> new String(word, StandardCharsets.ISO_8859_1)).toList();
    }

    private static Optional<List<String>> longer(String options, String... words) {
        return CommandWords.parse(told(words)).replacedUpTo(PROPERTY, options)
                .map(CommandWordsTest::texts);
    }

    @Test
    void everyWordEndsWithAZeroByte() {
        assertThat(texts(CommandWords.parse(told("java", "", "a b", "c\nd"))))
                .containsExactly("java", "", "a b", "c\nd");
    }

    @Test
    void theOptionsTakeThePlaceOfAllUpToTheProperty() {
        assertThat(longer("-b  -c", "/bin/java", "-a", "-x", "-Dp.longer=-b  -c", "-jar", "t",
                "run")).contains(List.of("/bin/java", "-b", "-c", "-jar", "t", "run"));
    }

    @Test
    void noOptionsLeaveTheOthersAlone() {
        assertThat(longer("", "java", "-a", "-Dp.longer=", "-jar", "t"))
                .contains(List.of("java", "-jar", "t"));
    }

    @Test
    void whatTheUserWroteStaysAsItWas() {
        // ÿ is no text in UTF-8; the last word looks like the property, and is the user's.
        assertThat(longer("-b", "java", "-Dp.longer=-b", "run", "", "a  b", "x\ny", "\u00ff",
                "-Dp.longer=z"))
                .contains(List.of("java", "-b", "run", "", "a  b", "x\ny", "\u00ff",
                        "-Dp.longer=z"));
    }

    @Test
    void withoutThePropertyThereIsNoOtherStart() {
        assertThat(longer("-b", "java", "-Dp.longest=-b", "-Dp.longer", "run")).isEmpty();
        assertThat(longer("-b", "-Dp.longer=-b")).isEmpty();
    }
}
