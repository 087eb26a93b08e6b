package io.troupe.journal.folder;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.troupe.journal.Hash;
import io.troupe.journal.store.Checked;
import io.troupe.journal.store.JournalProblem;
import io.troupe.journal.store.Obstacle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads and writes {@link Manifest}s. */
final class ManifestFile {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addModule(new SimpleModule().addSerializer(Hash.class, ToStringSerializer.instance)
                    .addDeserializer(Hash.class, new HashReader()))
            .build();

    private static final String RULES = "rules";

    /**
     * What a manifest need not have, and what it means that it has not.
     *
     * @param place what it is part of: empty for the manifest itself, else the key of an object
     */
    private record Later(String place, String key, String value) {
        JsonNode parent(JsonNode tree) {
            return place.isEmpty() ? tree : tree.path(place);
        }
    }

    private static final List<Later> LATER = List.of(new Later("", RULES, "1"),
            new Later("", "plugins", "[]"), new Later("", "askedAgain", "[]"),
            new Later("", "allocatorState", "0"), new Later("", "restated", "[]"),
            new Later("layout", "initialReserveMicros", "0"));

    private ManifestFile() {}

    static void write(Manifest manifest, Path file) throws IOException {
        byte[] text = (MAPPER.writeValueAsString(manifest) + "\n").getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, text);
    }

    static Checked<Manifest> read(Path file) {
        try {
            String text = Files.readString(file);
            JsonNode tree = MAPPER.readTree(text);
            JsonNode format = tree.path("format");
            if (format.isIntegralNumber() && !isKnown(format.longValue())) {
                return new Checked.Failed<>(new JournalProblem.UnknownVersion(file,
                        format.longValue(), Manifest.WITH_SEAMS));
            }
            if (tree.has(RULES) && format.longValue() < Manifest.WITH_RULES) {
                return failed(file, "it has been changed: no manifest of format "
                        + format.asText() + " tells of rules");
            }
            String whole = complete(text, tree);
            return new Checked.Passed<>(MAPPER.readerFor(Manifest.class)
                    .withAttribute(RawJson.TEXT, whole).readValue(whole));
        } catch (NoSuchFileException e) {
            return failed(file, "the file is missing, so this is no run of Troupe");
        } catch (JsonProcessingException e) {
            return failed(file, "it is damaged"
                    + (e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr())
                    + ": it is not the JSON of a manifest");
        } catch (IOException e) {
            return failed(file, "it cannot be read: " + Obstacle.reason(e));
        }
    }

    private static boolean isKnown(long format) {
        return format >= Manifest.UNSEALED && format <= Manifest.WITH_SEAMS;
    }

    /** The text with what it lacks: nothing was known of it, or there was nothing to tell. */
    private static String complete(String text, JsonNode tree) throws IOException {
        String whole = text;
        for (Later later : LATER) {
            JsonNode parent = later.parent(tree);
            if (parent.isObject() && !parent.has(later.key())) {
                int end = end(whole, later.place());
                whole = whole.substring(0, end) + ", \"" + later.key() + "\": " + later.value()
                        + whole.substring(end);
            }
        }
        return whole;
    }

    /** Where an object ends, in front of its brace: the whole, or the one of a key. */
    private static int end(String text, String place) throws IOException {
        try (JsonParser parser = MAPPER.createParser(text)) {
            parser.nextToken();
            while (!place.isEmpty() && parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean isIt = parser.currentName().equals(place);
                parser.nextToken();
                if (isIt) {
                    break;
                }
                parser.skipChildren();
            }
            parser.skipChildren();
            return (int) parser.currentLocation().getCharOffset() - 1;
        }
    }

    private static Checked<Manifest> failed(Path file, String detail) {
        return new Checked.Failed<>(new JournalProblem.BadFile(file, detail));
    }

    /** Reads a hash from its digits. */
    private static final class HashReader extends FromStringDeserializer<Hash> {
        private static final long serialVersionUID = 1L;

        HashReader() {
            super(Hash.class);
        }

        @Override
        protected Hash _deserialize(String value, DeserializationContext context) {
            return Hash.parse(value);
        }
    }
}
