package io.troupe.report.charts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON that may stand within a page: no character of it begins or ends a tag. */
final class OptionText {
    private static final JsonFactory JSON = new JsonFactory();

    private final StringWriter text = new StringWriter(1 << 14);
    private final JsonGenerator json;

    OptionText() {
        try {
            json = JSON.createGenerator(text);
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be written", e);
        }
        json.setCharacterEscapes(new WithinPages());
    }

    /** Something that writes. */
    @FunctionalInterface
    interface Part {
        /** Writes it. */
        void write() throws IOException;
    }

    /** What has been written. */
    String text() {
        try {
            json.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be written", e);
        }
        return text.toString();
    }

    /** An object of what the part writes. */
    OptionText object(Part part) {
        return written(() -> {
            json.writeStartObject();
            part.write();
            json.writeEndObject();
        });
    }

    /** A field whose value is an object. */
    OptionText object(String field, Part part) {
        return written(() -> json.writeFieldName(field)).object(part);
    }

    /** A field whose value is a list of what the part writes. */
    OptionText list(String field, Part part) {
        return written(() -> {
            json.writeFieldName(field);
            json.writeStartArray();
            part.write();
            json.writeEndArray();
        });
    }

    /** A field that is a list of texts. */
    OptionText texts(String field, List<String> values) {
        return list(field, () -> {
            for (String value : values) {
                json.writeString(value);
            }
        });
    }

    /** A list within a list. */
    OptionText element(Part part) {
        return written(() -> {
            json.writeStartArray();
            part.write();
            json.writeEndArray();
        });
    }

    /** A field that is a text. */
    OptionText put(String field, String value) {
        return written(() -> json.writeStringField(field, value));
    }

    /** A field that is true or false. */
    OptionText put(String field, boolean value) {
        return written(() -> json.writeBooleanField(field, value));
    }

    /** A field that is a number; NaN is null. */
    OptionText put(String field, double value) {
        return written(() -> {
            json.writeFieldName(field);
            number(value);
        });
    }

    /** A field that is a whole number, exactly. */
    OptionText putLong(String field, long value) {
        return written(() -> json.writeFieldName(field)).value(value);
    }

    /** A number within a list; NaN is null. */
    OptionText value(double value) {
        return written(() -> number(value));
    }

    /** A whole number within a list, exactly. */
    OptionText value(long value) {
        return written(() -> json.writeNumber(ShortNumber.of(value)));
    }

    private void number(double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumber(ShortNumber.of(value));
        } else {
            json.writeNull();
        }
    }

    private OptionText written(Part part) {
        try {
            part.write();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be written", e);
        }
        return this;
    }

    /** Escapes what could end a script element. */
    private static final class WithinPages extends CharacterEscapes {
        private static final long serialVersionUID = 1;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            for (char markup : new char[]{'<', '>', '&', '\''}) {
                codes[markup] = ESCAPE_STANDARD;
            }
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int ch) {
            return ch == '\u2028' || ch == '\u2029'
                    ? new SerializedString("\\u" + Integer.toHexString(ch))
                    : null;
        }
    }
}
