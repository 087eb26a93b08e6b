package io.troupe.cli.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A process that begins again is still the process that somebody started. */
class LongerStartTest {
    /** Tells who it is, how it was started, with what, and what is on its standard input. */
    static final class Probe {
        private Probe() {}

        public static void main(String[] words) throws IOException {
            new Effort(Long.parseLong(words[0])).begin();
            System.out.println(ProcessHandle.current().pid());
            System.out.println(System.getProperty("probe.mode"));
            System.out.println(System.getProperty(Effort.LONGER));
            System.out.println(System.getenv("PROBE"));
            System.out.println(new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
            System.out.println(String.join("|", words));
            System.exit(7);
        }
    }

    private record Told(long pid, int exit, List<String> lines) {}

    private static Told started(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dprobe.mode=short", "-XX:TieredStopAtLevel=1",
                "-D" + Effort.LONGER + "=-Dprobe.mode=long -Xshare:auto",
                "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), Probe.class.getName()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PROBE", "kept");
        Process process = builder.start();
        try (var in = process.getOutputStream()) {
            in.write("typed".getBytes(StandardCharsets.UTF_8));
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Told(process.pid(), process.waitFor(), out.lines().toList());
    }

    @Test
    void longWorkBeginsAgainInTheSameProcess() throws Exception {
        String work = Long.toString(Effort.SHORT_CELLS + 1);
        Told told = started(work, "a b", "", "*", "é", "-Dprobe.mode=no");
        assertThat(told.lines()).containsExactly(Long.toString(told.pid()), "long", "null",
                "kept", "typed", work + "|a b||*|é|-Dprobe.mode=no");
        assertThat(told.exit()).isEqualTo(7);
    }

    @Test
    void shortWorkGoesOn() throws Exception {
        String work = Long.toString(Effort.SHORT_CELLS);
        Told told = started(work);
        assertThat(told.lines()).containsExactly(Long.toString(told.pid()), "short",
                "-Dprobe.mode=long -Xshare:auto", "kept", "typed", work);
        assertThat(told.exit()).isEqualTo(7);
    }
}
