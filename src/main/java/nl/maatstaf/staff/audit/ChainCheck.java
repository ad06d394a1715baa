package nl.maatstaf.staff.audit;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Walks a chain from its first entry, beside the heads outside the database, and stops where it breaks. */
final class ChainCheck {

    /** A line of the file of heads, by its place from 1 on. */
    private record Line(long place, Optional<Head> head) {

        long number() {
            return head.map(Head::number).orElse(0L);
        }
    }

    private final HeadSignature key;
    private final long lastNumber;
    private final Map<Long, List<Line>> linesByNumber;
    private OptionalLong damagedLine = OptionalLong.empty();

    /**
     * @param headLines  the file, read before the chain: then no head can be of an entry that is not there yet
     * @param lastNumber the highest number in the chain
     */
    ChainCheck(HeadSignature key, List<String> headLines, long lastNumber) {
        this.key = key;
        this.lastNumber = lastNumber;
        this.linesByNumber = IntStream.range(0, headLines.size())
                .mapToObj(i -> new Line(i + 1, Head.parse(headLines.get(i))))
                .collect(Collectors.groupingBy(Line::number));
        linesByNumber.getOrDefault(0L, List.of()).forEach(this::damaged);
    }

    Verdict check(Iterator<Entry> entries) {
        long number = 0;
        String previous = Entry.BEFORE_THE_FIRST;
        Instant first = Instant.MAX;
        Instant last = Instant.MIN;
        while (entries.hasNext()) {
            Entry entry = entries.next();
            Optional<Verdict> broken = broken(entry, number + 1, previous);
            if (broken.isPresent()) {
                return broken.get();
            }
            number++;
            previous = entry.hash();
            first = number == 1 ? entry.at() : first;
            last = entry.at();
        }
        return whole(number, first, last);
    }

    private Optional<Verdict> broken(Entry entry, long place, String previous) {
        if (entry.number() > place) {
            return Optional.of(new Verdict.Missing(place));
        }
        if (entry.number() < place) {
            return Optional.of(new Verdict.OutOfOrder(place, entry.number()));
        }
        if (!entry.computedHash(place).equals(entry.hash())) {
            OptionalLong own = placeOf(entry);
            return Optional.of(own.isPresent()
                    ? new Verdict.OutOfOrder(place, own.getAsLong()) : new Verdict.Edited(place));
        }
        boolean asSigned = entry.previous().equals(previous) && key.fits(entry.head()) && !contradicted(entry.head());
        return asSigned ? Optional.empty() : Optional.of(new Verdict.Rewritten(place));
    }

    /** The place for which this entry was made, when it was moved there from another. */
    private OptionalLong placeOf(Entry entry) {
        return LongStream.rangeClosed(1, Math.max(lastNumber, lastSigned(0)))
                .filter(place -> entry.computedHash(place).equals(entry.hash())).findFirst();
    }

    /** Whether a head outside the database, signed with the same key, says something else. */
    private boolean contradicted(Head head) {
        List<Line> others = linesByNumber.getOrDefault(head.number(), List.of()).stream()
                .filter(line -> !line.head().equals(Optional.of(head))).toList();
        others.stream().filter(line -> !signed(line)).forEach(this::damaged);
        return others.stream().anyMatch(this::signed);
    }

    private Verdict whole(long entries, Instant first, Instant last) {
        long lastSigned = lastSigned(entries);
        if (lastSigned > entries) {
            return new Verdict.Truncated(entries, lastSigned);
        }
        if (damagedLine.isPresent()) {
            return new Verdict.DamagedHeads(damagedLine.getAsLong());
        }
        if (entries == 0) {
            return new Verdict.Empty();
        }
        long lastHead = linesByNumber.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
        return lastHead == 0 ? new Verdict.NoHeads(entries) : new Verdict.Whole(entries, first, last, lastHead);
    }

    /** The highest number above this one whose head is signed; this one when there is none. */
    private long lastSigned(long from) {
        List<Line> beyond = linesByNumber.values().stream().flatMap(List::stream)
                .filter(line -> line.number() > from)
                .sorted((a, b) -> Long.compare(b.number(), a.number())).toList();
        for (Line line : beyond) {
            if (signed(line)) {
                return line.number();
            }
            damaged(line);
        }
        return from;
    }

    private boolean signed(Line line) {
        return line.head().filter(key::fits).isPresent();
    }

    private void damaged(Line line) {
        damagedLine = OptionalLong.of(Math.min(line.place(), damagedLine.orElse(Long.MAX_VALUE)));
    }
}
