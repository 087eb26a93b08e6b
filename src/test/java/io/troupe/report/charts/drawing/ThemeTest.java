package io.troupe.report.charts.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.troupe.report.charts.EChartsScript;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {
    private static final Pattern COLOUR = Pattern.compile("(\\w+): '(#[0-9a-f]{6})'");

    /** A page and a picture of it have the same colours. */
    @ParameterizedTest
    @EnumSource(Theme.class)
    void theScriptHasTheSameColours(Theme theme) {
        String script = EChartsScript.drawing();
        int light = script.indexOf("light: {");
        int dark = script.indexOf("dark: {");
        String part = theme == Theme.LIGHT ? script.substring(light, dark)
                : script.substring(dark, script.indexOf("darkQuery"));
        Map<String, String> found = new TreeMap<>();
        COLOUR.matcher(part).results().forEach(each -> found.put(each.group(1), each.group(2)));
        assertThat(found).hasSize(22).allSatisfy(
                (name, colour) -> assertThat(theme.colour(name)).isEqualTo(colour));
    }

    @Test
    void theScriptAsksForNothingAndWritesNoMarkup() {
        assertThat(EChartsScript.drawing()).doesNotContain("fetch", "XMLHttp", "innerHTML",
                "eval", "http:", "https:", "Function(", "</script");
    }

    @Test
    void coloursAreMixedAndJudged() {
        assertThat(Theme.between("#000000", "#ffffff", 0.5)).isEqualTo("#808080");
        assertThat(Theme.between("#0072b2", "#d55e00", 0)).isEqualTo("#0072b2");
        assertThat(Theme.between("#0072b2", "#d55e00", 1)).isEqualTo("#d55e00");
        assertThat(Theme.isBright("#ffffff")).isTrue();
        assertThat(Theme.isBright("#0072b2")).isFalse();
        assertThat(Theme.LIGHT.colour("$main")).isEqualTo("#0072b2");
        assertThatIllegalArgumentException().isThrownBy(() -> Theme.LIGHT.colour("$mian"))
                .withMessageContaining("mian");
    }
}
