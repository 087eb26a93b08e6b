package io.troupe.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.StreamSupport;

/**
 * One case: what goes in, what must come out, and how nearly.
 *
 * @param id unique among all cases
 * @param kind which behaviour it is about; an area decides by it what to compute
 * @param inputs numbers, parameters and paths of files
 * @param shared what several cases of its file have
 * @param expected what must come out
 * @param tolerance how nearly, see {@link Tolerance}
 * @param folder where its files are
 */
public record ReferenceCase(String id, String kind, JsonNode inputs, JsonNode shared,
        JsonNode expected, JsonNode tolerance, ReferenceFolder folder) {
    /**
     * A case as a file has it.
     *
     * @param shared the inputs that several cases of the file have: an input that is the text
     *        {@code shared} stands for the one of its name
     */
    static ReferenceCase of(JsonNode json, JsonNode shared, ReferenceFolder folder) {
        return new ReferenceCase(json.path("id").asText(), json.path("case").asText(),
                inputs(json, shared), shared, json.path("expected"), json.path("tolerance"),
                folder);
    }

    private static JsonNode inputs(JsonNode json, JsonNode shared) {
        JsonNode inputs = json.path("inputs").deepCopy();
        if (inputs instanceof ObjectNode object) {
            object.properties().forEach(input -> {
                if (input.getValue().asText().equals("shared") && shared.has(input.getKey())) {
                    input.setValue(shared.get(input.getKey()));
                }
            });
        }
        return inputs;
    }

    /** A text among the inputs. */
    public String text(String name) {
        return inputs.path(name).asText();
    }

    /** A whole number among the inputs. */
    public int whole(String name) {
        return inputs.path(name).asInt();
    }

    /** A number among the inputs, which may be one that JSON cannot hold. */
    public double number(String name) {
        return number(inputs.path(name));
    }

    /** An array of numbers among the inputs. */
    public double[] numbers(String name) {
        return numbers(inputs.path(name));
    }

    /** The file that {@code inputs.file} names. */
    public CsvTable table() throws IOException {
        return table("file");
    }

    /** The file that an input names. */
    public CsvTable table(String name) throws IOException {
        return CsvTable.read(path(name));
    }

    /** Where the file is that an input names. */
    public Path path(String name) {
        return folder.resolve(text(name));
    }

    /** A number of the case; those that JSON cannot hold are written as text. */
    public static double number(JsonNode node) {
        return node.isTextual() ? Double.parseDouble(node.asText()) : node.asDouble(Double.NaN);
    }

    /** An array of numbers of the case. */
    public static double[] numbers(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false)
                .mapToDouble(ReferenceCase::number).toArray();
    }
}
