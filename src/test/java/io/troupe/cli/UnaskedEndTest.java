package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who ends the process is told from the stack of the thread that does. */
class UnaskedEndTest {
    private static StackTraceElement frame(String type, String method, String file, int line) {
        return new StackTraceElement(type, method, file, line);
    }

    private static final StackTraceElement[] ENDING = {
            frame("java.lang.Shutdown", "exit", "Shutdown.java", 1),
            frame("java.lang.Runtime", "exit", "Runtime.java", 2),
            frame("java.lang.System", "exit", "System.java", 3),
            frame("jdk.internal.reflect.DirectMethodHandleAccessor", "invoke", "D.java", 4),
            frame("java.lang.reflect.Method", "invoke", "Method.java", 5),
            frame("mine.Idea", "end", "Idea.java", 12)};

    @Test
    void codeThatEndsTheProcessIsNamed() {
        StackTraceElement[] idle = {frame("java.lang.Object", "wait", "Object.java", 1)};
        assertThat(UnaskedEnd.culprit(Map.of(new Thread("a"), idle, new Thread("b"), ENDING)))
                .contains(ENDING);
        assertThat(UnaskedEnd.message(ENDING)).startsWith("mine.Idea.end (Idea.java:12) ended the"
                + " process");
    }

    @Test
    void aSignalIsNobodysFault() {
        StackTraceElement[] signal = {frame("java.lang.Shutdown", "exit", "Shutdown.java", 1),
                frame("java.lang.Terminator$1", "handle", "Terminator.java", 2)};
        assertThat(UnaskedEnd.culprit(Map.of(new Thread("SIGTERM handler"), signal))).isEmpty();
    }

    @Test
    void standardOutputStaysOpenForTheOthers() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = UnaskedEnd.unclosable(
                new PrintStream(bytes, true, StandardCharsets.UTF_8));
        out.close();
        out.print("still here");
        out.flush();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("still here");
        assertThat(out.checkError()).isFalse();
    }
}
