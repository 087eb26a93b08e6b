package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.cli.console.FaultLog;
import io.troupe.cli.console.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Runs commands as a user would, in this process. */
public record Shell(Path folder) {
    /** An exception by its name, but for one that a strategy is told to have thrown. */
    private static final Pattern EXCEPTION = Pattern
            .compile("Exception:(?<!threw[:,] [A-Za-z]{0,60}Exception:)");

    /** What a command left behind. */
    public record Result(int exit, String out, String err) {
        /** The whole output, which must be one JSON document. */
        public JsonNode json() throws IOException {
            return new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(out);
        }

        /** Refused because of what the user wrote, with a message and nothing else. */
        public Result refused() {
            assertThat(exit).as(err).isEqualTo(2);
            assertThat(out).isEmpty();
            assertThat(err).contains("troupe: ");
            return this;
        }

        public Result succeeded() {
            assertThat(exit).as(err).isZero();
            return this;
        }
    }

    /** Runs a command; whatever it is, it may not show a stack trace. */
    public Result run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false, false,
                true);
        int exit = Main.execute(terminal, new FaultLog(folder), arguments);
        assertThat(out.toString() + err).doesNotContain("\tat ").doesNotContainPattern(EXCEPTION)
                .doesNotContain("\u001b[");
        return new Result(exit, out.toString(), err.toString());
    }

    /** The absolute name of a file in the folder. */
    public String file(String name) {
        return folder.resolve(name).toString();
    }
}
