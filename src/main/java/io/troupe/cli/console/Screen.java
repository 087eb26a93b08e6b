package io.troupe.cli.console;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the terminal of a person can show.
 *
 * @param columns how many characters fit a line
 * @param unicode whether it shows more than ASCII
 */
public record Screen(int columns, boolean unicode) {
    /** Of a screen that nothing is known of. */
    public static final int USUAL_COLUMNS = 80;
    /** The fewest columns that output is made for. */
    public static final int NARROWEST = 20;
    /** The most columns that output is made for. */
    public static final int WIDEST = 400;
    private static final Pattern SIZE = Pattern.compile("\\d+ (\\d+)\\s*");

    /** The screen that output goes to; a plain one of 80 columns if it goes elsewhere. */
    public static Screen of(Terminal terminal) {
        Map<String, String> environment = System.getenv();
        return terminal.outIsTerminal()
                ? new Screen(columns(environment, askedSize()), isUnicode(environment))
                : new Screen(USUAL_COLUMNS, false);
    }

    /** By the variable {@code COLUMNS}, else by what {@code stty size} says. */
    static int columns(Map<String, String> environment, String size) {
        Matcher told = SIZE.matcher("0 " + environment.getOrDefault("COLUMNS", ""));
        Matcher asked = SIZE.matcher(size);
        String columns = told.matches() ? told.group(1) : asked.matches() ? asked.group(1) : "";
        if (columns.isEmpty() || columns.length() > 4 || Integer.parseInt(columns) == 0) {
            return USUAL_COLUMNS;
        }
        return Math.clamp(Integer.parseInt(columns), NARROWEST, WIDEST);
    }

    /** Whether the locale's texts are UTF-8. */
    static boolean isUnicode(Map<String, String> environment) {
        for (String name : new String[]{"LC_ALL", "LC_CTYPE", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.toLowerCase(Locale.ROOT).replace("-", "").contains("utf8");
            }
        }
        return false;
    }

    /** Java does not know the size of a terminal; the system's own command does. */
    private static String askedSize() {
        Process stty = null;
        try {
            stty = new ProcessBuilder("stty", "size").redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            boolean ended = stty.waitFor(1, TimeUnit.SECONDS);
            return ended ? new String(stty.getInputStream().readAllBytes(),
                    StandardCharsets.UTF_8) : "";
        } catch (IOException unknown) {
            return "";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "";
        } finally {
            end(stty);
        }
    }

    private static void end(@Nullable Process process) {
        if (process != null) {
            process.destroy();
        }
    }
}
