package io.troupe.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/** How messages look: the place in bold, what is wrong as it is, the remedy apart. */
final class Messages {
    private static final Pattern PLACE = Pattern.compile(
            "^(\\S+?(?::\\d+:\\d+|, line \\d+)|--set [^:]+)(?=[:,])");
    private static final String ESCAPE = "\u001b[";

    private Messages() {}

    /** A problem on one line; coloured, if it begins with a place, at that place. */
    static String problem(String line, Ansi ansi) {
        String text = printable(line);
        Matcher place = PLACE.matcher(text);
        if (!ansi.enabled() || !place.find()) {
            return text;
        }
        // Not picocli's markup: what the user wrote may look like it.
        return ESCAPE + "1m" + place.group() + ESCAPE + "0m" + text.substring(place.end());
    }

    /** Text as it may go to a terminal: files and options can hold anything. */
    static String printable(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().map(c -> Character.isISOControl(c) ? 0xFFFD : c)
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }

    /** Prints remarks that stop nothing. */
    static void notes(List<String> notes, Terminal terminal) {
        PrintWriter err = terminal.err();
        notes.forEach(note -> err.println(
                terminal.errAnsi().string("@|yellow note:|@ ") + printable(note)));
        err.flush();
    }

    /** Prints what a user should know before he believes a result, also where all else is quiet. */
    static void warnings(List<String> warnings, Terminal terminal) {
        PrintWriter err = terminal.err();
        warnings.forEach(warning -> err.println(
                terminal.errAnsi().string("@|yellow warning:|@ ") + printable(warning)));
        err.flush();
    }

    /** One thing or several: {@code 1 problem}, {@code 3 problems}. */
    static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
