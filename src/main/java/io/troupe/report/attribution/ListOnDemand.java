package io.troupe.report.attribution;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * A list whose elements are made when they are asked for: a large fund has millions of assets and
 * years of strategies, of which few are looked at. Immutable if what it is made from is.
 */
final class ListOnDemand<E> extends AbstractList<E> implements RandomAccess {
    private final int size;
    private final IntFunction<E> elements;

    ListOnDemand(int size, IntFunction<E> elements) {
        this.size = size;
        this.elements = elements;
    }

    @Override
    public E get(int index) {
        return elements.apply(Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
        return size;
    }
}
