package io.troupe.data.storage.parquet;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Names of folders made of symbols: letters, digits, {@code _}, {@code -} and inner dots as they
 * are, every other byte of UTF-8 as {@code %XX}, as Hive does and Parquet readers undo. The key is
 * not {@code symbol}: files have that column as text, and some readers refuse one that is both, or
 * make numbers of symbols like 0005.
 */
final class PartNames {
    private static final int LONGEST = 200;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PartNames() {}

    /** A folder for a symbol: {@code asset=BRK.B}. No symbol leads out of the folder above it. */
    static String ofSymbol(String symbol) {
        StringBuilder name = new StringBuilder("asset=");
        byte[] bytes = symbol.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length && name.length() < LONGEST; i++) {
            char character = (char) (bytes[i] & 0xff);
            boolean dot = character == '.' && i > 0 && bytes[i - 1] != '.';
            if (dot || isPlain(character)) {
                name.append(character);
            } else {
                name.append('%').append(HEX.toHexDigits(bytes[i]));
            }
        }
        return name.toString();
    }

    private static boolean isPlain(char character) {
        return character < 128 && (Character.isLetterOrDigit(character) || character == '_'
                || character == '-');
    }
}
