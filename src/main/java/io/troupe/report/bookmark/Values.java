package io.troupe.report.bookmark;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What has no identity: texts, numbers, and arrays of numbers as bytes. */
final class Values {
    private static final int CHUNK = 1 << 16;

    private Values() {}

    /** Whether an object is what it says, wherever it stands. */
    static boolean isValue(Object object) {
        return object instanceof Enum || object instanceof String || object instanceof Number
                || object instanceof Boolean || object instanceof LocalDate
                || isOptional(object);
    }

    private static boolean isOptional(Object object) {
        return object instanceof Optional || object instanceof OptionalInt
                || object instanceof OptionalLong || object instanceof OptionalDouble;
    }

    static void writeText(DataOutput out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static void writePrimitive(DataOutput out, Class<?> type, Object boxed) throws IOException {
        switch (boxed) {
            case Integer number -> out.writeInt(number);
            case Long number -> out.writeLong(number);
            case Double number -> out.writeLong(Double.doubleToRawLongBits(number));
            case Boolean flag -> out.writeBoolean(flag);
            case Float number -> out.writeInt(Float.floatToRawIntBits(number));
            case Byte number -> out.writeByte(number);
            case Short number -> out.writeShort(number);
            case Character letter -> out.writeChar(letter);
            default -> throw new IllegalStateException(type + " is not primitive");
        }
    }

    static Object readPrimitive(DataInput in, Class<?> type) throws IOException {
        return switch (type.getName()) {
            case "int" -> in.readInt();
            case "long" -> in.readLong();
            case "double" -> Double.longBitsToDouble(in.readLong());
            case "boolean" -> in.readBoolean();
            case "float" -> Float.intBitsToFloat(in.readInt());
            case "byte" -> in.readByte();
            case "short" -> in.readShort();
            case "char" -> in.readChar();
            default -> throw new IllegalStateException(type + " is not primitive");
        };
    }

    /** Length and content of an array of primitives. */
    static void writeArray(DataOutput out, Object array) throws IOException {
        switch (array) {
            case double[] numbers -> {
                out.writeInt(numbers.length);
                ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
                for (int from = 0; from < numbers.length; from += CHUNK / Double.BYTES) {
                    int count = Math.min(CHUNK / Double.BYTES, numbers.length - from);
                    chunk.asDoubleBuffer().put(0, numbers, from, count);
                    out.write(chunk.array(), 0, count * Double.BYTES);
                }
            }
            case long[] numbers -> {
                out.writeInt(numbers.length);
                ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
                for (int from = 0; from < numbers.length; from += CHUNK / Long.BYTES) {
                    int count = Math.min(CHUNK / Long.BYTES, numbers.length - from);
                    chunk.asLongBuffer().put(0, numbers, from, count);
                    out.write(chunk.array(), 0, count * Long.BYTES);
                }
            }
            case int[] numbers -> {
                out.writeInt(numbers.length);
                for (int number : numbers) {
                    out.writeInt(number);
                }
            }
            case byte[] bytes -> {
                out.writeInt(bytes.length);
                out.write(bytes);
            }
            case boolean[] flags -> {
                out.writeInt(flags.length);
                for (boolean flag : flags) {
                    out.writeBoolean(flag);
                }
            }
            case float[] numbers -> {
                out.writeInt(numbers.length);
                for (float number : numbers) {
                    out.writeInt(Float.floatToRawIntBits(number));
                }
            }
            default -> throw new IllegalStateException(array.getClass() + " is not provided for");
        }
    }

    /** Reads the content of an array of primitives, whose length was read, into its beginning. */
    static void readArray(DataInput in, Object array, int length) throws IOException {
        switch (array) {
            case double[] numbers -> {
                byte[] chunk = new byte[Math.min(CHUNK, length * Double.BYTES)];
                for (int from = 0; from < length; from += CHUNK / Double.BYTES) {
                    int count = Math.min(CHUNK / Double.BYTES, length - from);
                    in.readFully(chunk, 0, count * Double.BYTES);
                    ByteBuffer.wrap(chunk).asDoubleBuffer().get(0, numbers, from, count);
                }
            }
            case long[] numbers -> {
                byte[] chunk = new byte[Math.min(CHUNK, length * Long.BYTES)];
                for (int from = 0; from < length; from += CHUNK / Long.BYTES) {
                    int count = Math.min(CHUNK / Long.BYTES, length - from);
                    in.readFully(chunk, 0, count * Long.BYTES);
                    ByteBuffer.wrap(chunk).asLongBuffer().get(0, numbers, from, count);
                }
            }
            case int[] numbers -> {
                for (int i = 0; i < length; i++) {
                    numbers[i] = in.readInt();
                }
            }
            case byte[] bytes -> in.readFully(bytes, 0, length);
            case boolean[] flags -> {
                for (int i = 0; i < length; i++) {
                    flags[i] = in.readBoolean();
                }
            }
            case float[] numbers -> {
                for (int i = 0; i < length; i++) {
                    numbers[i] = Float.intBitsToFloat(in.readInt());
                }
            }
            default -> throw new IllegalStateException(array.getClass() + " is not provided for");
        }
    }
}
