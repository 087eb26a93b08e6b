package io.troupe.risk.halts;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The last numbers of a stream, the oldest first, and all of it in bytes. Mutable. */
final class Ring {
    private final double[] cells;
    /** Where the next one goes. */
    private int next;
    private int size;

    /** None yet, of which so many are remembered, ≥ 1. */
    Ring(int capacity) {
        cells = new double[capacity];
    }

    void add(double value) {
        cells[next] = value;
        next = next + 1 == cells.length ? 0 : next + 1;
        size = Math.min(size + 1, cells.length);
    }

    void clear() {
        next = 0;
        size = 0;
    }

    int size() {
        return size;
    }

    boolean isComplete() {
        return size == cells.length;
    }

    /** One of them: 0 for the oldest, {@code size − 1} for the latest. */
    double get(int place) {
        int at = next - size + place;
        return cells[at < 0 ? at + cells.length : at];
    }

    /** The highest of them, of which there is at least one. */
    double highest() {
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) { // where they lie, in whatever order
            highest = Math.max(highest, cells[i]);
        }
        return highest;
    }

    /** Their sum, from the oldest on. */
    double sum() {
        double sum = 0;
        for (int i = oldest(); i < size; i++) {
            sum += cells[i];
        }
        for (int i = 0; i < oldest(); i++) {
            sum += cells[i];
        }
        return sum;
    }

    /** The sum of their squared distances from a number, from the oldest on. */
    double squaresAbout(double center) {
        double squares = 0;
        for (int i = oldest(); i < size; i++) {
            squares += (cells[i] - center) * (cells[i] - center);
        }
        for (int i = 0; i < oldest(); i++) {
            squares += (cells[i] - center) * (cells[i] - center);
        }
        return squares;
    }

    /** Where the oldest lies: they fill the cells from the first on, and then replace it. */
    private int oldest() {
        return isComplete() && next < size ? next : 0;
    }

    void copyTo(Ring other) {
        System.arraycopy(cells, 0, other.cells, 0, cells.length);
        other.next = next;
        other.size = size;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(size);
        for (int i = 0; i < size; i++) {
            out.writeDouble(get(i));
        }
    }

    void read(DataInput in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > cells.length) {
            throw new IOException("a halt remembers at most " + cells.length + " bars, not "
                    + count + ": its rules are not those that were written");
        }
        clear();
        for (int i = 0; i < count; i++) {
            add(in.readDouble());
        }
    }
}
