package io.troupe.config.yaml;

import io.troupe.config.values.Origin;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The values of scalars under the core schema of YAML 1.2. */
final class Scalars {
    private Scalars() {}

    /** The scalar's value, or nothing if its tag is unknown or its text does not fit the tag. */
    static Tree.@Nullable Leaf leaf(ScalarNode scalar, Origin origin) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        try {
            if (tag.equals(Tag.STR)) {
                return new Tree.Leaf(text, text, !scalar.isPlain(), origin);
            }
            if (tag.equals(Tag.NULL)) {
                return new Tree.Leaf(null, text, false, origin);
            }
            if (tag.equals(Tag.BOOL)) {
                return new Tree.Leaf(bool(text), text, false, origin);
            }
            if (tag.equals(Tag.INT)) {
                return new Tree.Leaf(whole(text), text, false, origin);
            }
            if (tag.equals(Tag.FLOAT)) {
                return new Tree.Leaf(decimal(text), text, false, origin);
            }
        } catch (IllegalArgumentException doesNotFit) {
            return null;
        }
        return null;
    }

    private static boolean bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("not a boolean: " + text);
        };
    }

    private static Number whole(String text) {
        BigInteger value;
        if (text.startsWith("0x")) {
            value = new BigInteger(text.substring(2), 16);
        } else if (text.startsWith("0o")) {
            value = new BigInteger(text.substring(2), 8);
        } else {
            value = new BigInteger(text);
        }
        if (value.bitLength() > 63) {
            return value;
        }
        return value.longValue();
    }

    private static double decimal(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case ".nan" -> Double.NaN;
            case ".inf", "+.inf" -> Double.POSITIVE_INFINITY;
            case "-.inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }
}
