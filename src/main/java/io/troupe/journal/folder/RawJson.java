package io.troupe.journal.folder;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;

/** Reads a part of a JSON text as it stands, so that its hash stays the same. */
final class RawJson extends JsonDeserializer<String> {
    /** The attribute that holds the whole text. */
    static final String TEXT = "text";

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        String text = (String) context.getAttribute(TEXT);
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        return text.substring(start, (int) parser.currentLocation().getCharOffset());
    }
}
