package io.troupe.report.bookmark;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
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

    /** Some numbers of an array of primitives. */
    static void writeRange(DataOutput out, Object array, int from, int count)
            throws IOException {
        int to = from + count;
        switch (array) {
            case double[] numbers -> {
                ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
                for (int at = from; at < to; at += CHUNK / Double.BYTES) {
                    int next = Math.min(CHUNK / Double.BYTES, to - at);
                    chunk.asDoubleBuffer().put(0, numbers, at, next);
                    out.write(chunk.array(), 0, next * Double.BYTES);
                }
            }
            case long[] numbers -> {
                for (int i = from; i < to; i++) {
                    out.writeLong(numbers[i]);
                }
            }
            case int[] numbers -> {
                for (int i = from; i < to; i++) {
                    out.writeInt(numbers[i]);
                }
            }
            case byte[] bytes -> out.write(bytes, from, count);
            case boolean[] flags -> {
                for (int i = from; i < to; i++) {
                    out.writeBoolean(flags[i]);
                }
            }
            case float[] numbers -> {
                for (int i = from; i < to; i++) {
                    out.writeInt(Float.floatToRawIntBits(numbers[i]));
                }
            }
            default -> throw new IllegalStateException(array.getClass() + " is not provided for");
        }
    }

    /** Reads some numbers into their places in an array of primitives. */
    static void readRange(DataInput in, Object array, int from, int count) throws IOException {
        int to = from + count;
        switch (array) {
            case double[] numbers -> {
                byte[] chunk = new byte[Math.min(CHUNK, count * Double.BYTES)];
                for (int at = from; at < to; at += CHUNK / Double.BYTES) {
                    int next = Math.min(CHUNK / Double.BYTES, to - at);
                    in.readFully(chunk, 0, next * Double.BYTES);
                    ByteBuffer.wrap(chunk).asDoubleBuffer().get(0, numbers, at, next);
                }
            }
            case long[] numbers -> {
                for (int i = from; i < to; i++) {
                    numbers[i] = in.readLong();
                }
            }
            case int[] numbers -> {
                for (int i = from; i < to; i++) {
                    numbers[i] = in.readInt();
                }
            }
            case byte[] bytes -> in.readFully(bytes, from, count);
            case boolean[] flags -> {
                for (int i = from; i < to; i++) {
                    flags[i] = in.readBoolean();
                }
            }
            case float[] numbers -> {
                for (int i = from; i < to; i++) {
                    numbers[i] = Float.intBitsToFloat(in.readInt());
                }
            }
            default -> throw new IllegalStateException(array.getClass() + " is not provided for");
        }
    }

    /** Sets some numbers of an array to 0. */
    static void clear(Object array, int from, int to) {
        switch (array) {
            case double[] numbers -> Arrays.fill(numbers, from, to, 0);
            case long[] numbers -> Arrays.fill(numbers, from, to, 0);
            case int[] numbers -> Arrays.fill(numbers, from, to, 0);
            default -> throw new IllegalStateException(array.getClass() + " is not provided for");
        }
    }
}
