package io.troupe.journal;

import java.util.Arrays;

/** A growing array of bytes, reused from bar to bar. */
final class Bytes {
    private byte[] array;
    private int size;

    Bytes(int capacity) {
        array = new byte[capacity];
    }

    byte[] array() {
        return array;
    }

    int size() {
        return size;
    }

    /** Keeps the first bytes only, or takes over what was written into a reserved part. */
    void resize(int newSize) {
        size = newSize;
    }

    void reserve(int more) {
        if (array.length - size < more) {
            array = Arrays.copyOf(array, Math.max(Math.addExact(size, more), array.length * 2));
        }
    }

    void append(byte[] bytes, int offset, int length) {
        reserve(length);
        System.arraycopy(bytes, offset, array, size, length);
        size += length;
    }

    byte[] copy() {
        return Arrays.copyOf(array, size);
    }
}
