package io.troupe.cli.reports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Shows a page in the user's browser. */
final class Browser {
    private static final long PATIENCE_SECONDS = 3;

    private Browser() {}

    /** Asks the system to show a page; {@code false} if it cannot. */
    static boolean show(Path page) {
        List<String> opener = opener(System.getProperty("os.name", ""), System.getenv(), page);
        return !opener.isEmpty() && started(opener);
    }

    /**
     * What opens a file by its kind; nothing where there is no display. The desktop of Java is not
     * asked: it loads a whole toolkit for it, and does not exist without one.
     */
    static List<String> opener(String name, Map<String, String> environment, Path page) {
        String system = name.toLowerCase(Locale.ROOT);
        boolean hasDisplay = environment.containsKey("DISPLAY")
                || environment.containsKey("WAYLAND_DISPLAY");
        boolean hasOwn = system.startsWith("win") || system.startsWith("mac");
        if (!hasOwn && !hasDisplay) {
            return List.of();
        }
        String uri = page.toUri().toString();
        if (system.startsWith("mac")) {
            return List.of("open", uri);
        }
        return system.startsWith("win")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", uri)
                : List.of("xdg-open", uri);
    }

    /** Whether a program begins; one that ends at once without success has not shown anything. */
    private static boolean started(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            return !process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    || process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
