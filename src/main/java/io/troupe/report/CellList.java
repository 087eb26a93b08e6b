package io.troupe.report;

import java.util.Arrays;

/** A set of cells (portfolio × asset) that is filled, sorted, walked and emptied once a bar. */
final class CellList {
    private final boolean[] contains;
    private int[] cells = new int[16];
    private int size;

    CellList(int cells) {
        contains = new boolean[cells];
    }

    /** Adds a cell; {@code false} if it was there. */
    boolean add(int cell) {
        if (contains[cell]) {
            return false;
        }
        contains[cell] = true;
        if (size == cells.length) {
            cells = Arrays.copyOf(cells, 2 * size);
        }
        cells[size++] = cell;
        return true;
    }

    boolean contains(int cell) {
        return contains[cell];
    }

    int size() {
        return size;
    }

    int get(int index) {
        return cells[index];
    }

    /** Brings house and accounts before strategies, then assets into the order of their index. */
    void sort() {
        Arrays.sort(cells, 0, size);
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            contains[cells[i]] = false;
        }
        size = 0;
    }
}
