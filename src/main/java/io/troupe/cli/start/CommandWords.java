package io.troupe.cli.start;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The words of a command line, as the bytes that they are: names of files need not be text.
 *
 * @param words the first of them the program's file; each without the zero byte at its end
 */
record CommandWords(List<byte[]> words) {
    CommandWords {
        words = List.copyOf(words);
    }

    /** Reads words that each end with a zero byte, as the system tells them. */
    static CommandWords parse(byte[] told) {
        List<byte[]> words = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < told.length; at++) {
            if (told[at] == 0) {
                words.add(Arrays.copyOfRange(told, from, at));
                from = at + 1;
            }
        }
        return new CommandWords(words);
    }

    /**
     * The same command with other options of the Java machine before the word that sets a property,
     * and without that word.
     *
     * @param options apart by spaces
     * @return empty if no word sets the property
     */
    Optional<CommandWords> replacedUpTo(String property, String options) {
        byte[] setting = bytes("-D" + property + "=");
        for (int at = 1; at < words.size(); at++) {
            if (startsWith(words.get(at), setting)) {
                List<byte[]> others = new ArrayList<>();
                others.add(words.getFirst());
                Stream.of(options.split(" ", -1)).filter(option -> !option.isEmpty())
                        .map(CommandWords::bytes).forEach(others::add);
                others.addAll(words.subList(at + 1, words.size()));
                return Optional.of(new CommandWords(others));
            }
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] word, byte[] beginning) {
        return word.length >= beginning.length
                && Arrays.equals(word, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
