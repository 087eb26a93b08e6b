package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class MainTest {
    private final StringWriter out = new StringWriter();

    @Test
    void printsVersionAndRevisionOfTheBuild() {
        assertThat(execute("--version")).isZero();
        assertThat(out.toString())
                .matches("troupe \\d+\\.\\d+\\.\\d+(-SNAPSHOT)? \\([\\w-]+\\)\\R");
    }

    @Test
    void printsHelp() {
        assertThat(execute("--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: troupe");
    }

    private int execute(String... arguments) {
        return Main.commandLine().setOut(new PrintWriter(out)).execute(arguments);
    }
}
