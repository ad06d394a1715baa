package nl.maatstaf.fieldwork.calendar;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;

/** Reads rows by rising key, so many at a time, so that no more than those are in memory. */
final class InParts<T> implements Iterator<T> {

    private final int size;
    private final BiFunction<Long, Integer, List<Row<T>>> after;
    private List<Row<T>> part = List.of();
    private int next;
    private long last = Long.MIN_VALUE;
    private boolean over;

    /** A row and its key. */
    record Row<T>(long key, T value) {}

    InParts(int size, BiFunction<Long, Integer, List<Row<T>>> after) {
        this.size = size;
        this.after = after;
    }

    @Override
    public boolean hasNext() {
        if (next == part.size() && !over) {
            part = after.apply(last, size);
            next = 0;
            over = part.size() < size;
        }
        return next < part.size();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row<T> row = part.get(next++);
        last = row.key();
        return row.value();
    }
}
