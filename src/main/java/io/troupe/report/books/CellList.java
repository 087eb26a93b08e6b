package io.troupe.report.books;

import java.util.Arrays;

/** A set of cells (portfolio × asset) that is filled, sorted, walked and emptied once a bar. */
public final class CellList {
    private final boolean[] contains;
    private int[] cells = new int[16];
    private int size;

    /** An empty set of cells below a number. */
    public CellList(int cells) {
        contains = new boolean[cells];
    }

    /** Adds a cell; {@code false} if it was there. */
    public boolean add(int cell) {
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

    /** Whether a cell is in it. */
    public boolean contains(int cell) {
        return contains[cell];
    }

    /** How many cells are in it. */
    public int size() {
        return size;
    }

    /** A cell by its place. */
    public int get(int index) {
        return cells[index];
    }

    /** Brings house and accounts before strategies, then assets into the order of their index. */
    public void sort() {
        Arrays.sort(cells, 0, size);
    }

    /** Takes all cells out. */
    public void clear() {
        for (int i = 0; i < size; i++) {
            contains[cells[i]] = false;
        }
        size = 0;
    }
}
