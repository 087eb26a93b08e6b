package io.troupe.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.SettingsFiles;
import io.troupe.config.output.ResolvedJson;
import io.troupe.config.values.ConfigProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What data settings may not say together, and that younger keys change no older run. */
class DataSettingsTest {
    /**
     * SHA-256 of {@code {"run":{"seed":42},"data":{"layout":"auto","symbols":[],"from":null,
     * "missing":"hold"},…}}, the text of the eight sections as the first runs had their keys,
     * taken outside of this program.
     */
    private static final String HASH_OF_THE_FIRST_RUNS = "781b56aced817eaac299510807a7d1c8ad8e088c0111d67686f93e22459a6a63";

    @TempDir
    private Path folder;

    /** Data settings, the column and key that are blamed, and what the message must say. */
    record Pair(String data, int column, String key, List<String> says) {
        Pair(String data, int column, String key, String... says) {
            this(data, column, key, List.of(says));
        }
    }

    static Stream<Pair> pairs() {
        return Stream.of(
                new Pair("path: p, align: sessions", 24, "data.align",
                        "sessions: needs the sessions of an exchange", "name one in data.calendar"),
                new Pair("path: p, rules: {in-session: drop}", 24, "data.rules",
                        "in-session counts only with data.align: sessions"),
                new Pair("path: p, basis: point-in-time", 24, "data.basis",
                        "data.adjust is none", "set data.adjust: split or total"),
                new Pair("path: p, adjust: total, basis: point-in-time, missing: forward", 63,
                        "data.missing", "which is not known at the time",
                        "set data.missing: hold"),
                new Pair("path: p, adjust: total, interval: week", 42, "data.interval",
                        "mixes prices before and after an action", "set data.interval: day"),
                new Pair("path: p, adjust: split, interval: month", 42, "data.interval",
                        "mixes prices before and after an action"),
                new Pair("path: p, join: [p]", 24, "data.join[0]", "there twice",
                        "name each once"),
                new Pair("path: p, join: [q, r, q]", 30, "data.join[2]", "there twice"),
                new Pair("path: p, store: postgres", 24, "data.store",
                        "does not fit data.path", "leave it out"),
                new Pair("path: \"postgresql://u@h/d?dataset=x\", store: csv", 53, "data.store",
                        "does not fit data.path", "leave it out"));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void refusesTogetherWhatContradictsItself(Pair pair) {
        List<ConfigProblem> problems = SettingsFiles.problems(SettingsFiles.load(folder, """
                data: {%s}
                strategies: [{id: a, type: equal-weight}]
                """.formatted(pair.data)));
        assertThat(problems).singleElement().satisfies(problem -> assertThat(problem.text())
                .contains("test.yaml:1:" + pair.column, pair.key).contains(pair.says));
    }

    @Test
    void allContradictionsAreSaidAtOnce() {
        assertThat(SettingsFiles.problems(SettingsFiles.load(folder, """
                data: {path: p, align: sessions, basis: point-in-time, join: [p], store: postgres}
                strategies: [{id: a, type: equal-weight}]
                """))).hasSize(4);
    }

    @Test
    void settingsWithoutYoungerKeysHaveTheHashTheyAlwaysHad() {
        assertThat(ResolvedJson.resultHash(SettingsFiles.settings(folder, SettingsFiles.LEAST)))
                .isEqualTo(HASH_OF_THE_FIRST_RUNS);
    }
}
