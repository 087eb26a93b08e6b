package io.troupe.cli.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.PrintWriter;

/** Prints maps, lists and plain values as one JSON document. */
public final class Json {
    private static final ObjectWriter WRITER = new ObjectMapper().writer(
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private Json() {}

    /** Prints one, with a line break after it. */
    public static void print(Object document, PrintWriter out) {
        try {
            out.print(WRITER.writeValueAsString(document));
            out.print('\n');
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a plain value: " + document, e);
        }
    }
}
