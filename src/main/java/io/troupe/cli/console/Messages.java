package io.troupe.cli.console;

import io.troupe.model.Wording;
import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/** How messages look: the place in bold, what is wrong as it is, the remedy apart. */
public final class Messages {
    private static final Pattern PLACE = Pattern.compile(
            "^(\\S+?(?::\\d+:\\d+|, line \\d+)|--set [^:]+)(?=[:,])");
    private static final String ESCAPE = "\u001b[";

    private Messages() {}

    /** A problem on one line; coloured, if it begins with a place, at that place. */
    public static String problem(String line, Ansi ansi) {
        String text = Wording.printable(line);
        Matcher place = PLACE.matcher(text);
        if (!ansi.enabled() || !place.find()) {
            return text;
        }
        // Not picocli's markup: what the user wrote may look like it.
        return ESCAPE + "1m" + place.group() + ESCAPE + "0m" + text.substring(place.end());
    }

    /** Prints remarks that stop nothing. */
    public static void notes(List<String> notes, Terminal terminal) {
        PrintWriter err = terminal.err();
        notes.forEach(note -> err.println(
                terminal.errAnsi().string("@|yellow note:|@ ") + Wording.printable(note)));
        err.flush();
    }

    /** Prints what a user should know before he believes a result, also where all else is quiet. */
    public static void warnings(List<String> warnings, Terminal terminal) {
        PrintWriter err = terminal.err();
        warnings.forEach(warning -> err.println(
                terminal.errAnsi().string("@|yellow warning:|@ ") + Wording.printable(warning)));
        err.flush();
    }
}
