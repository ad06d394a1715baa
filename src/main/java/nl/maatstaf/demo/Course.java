package nl.maatstaf.demo;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.maatstaf.instrument.Answers;

/**
 * How it goes with somebody for as long as they take part.
 *
 * @param lived how life stands, from wave 0 to the last they might answer
 * @param answers what they answer about the mark, their own direction and their work; a wave they let pass is not there
 */
record Course(List<Lived> lived, SortedMap<Integer, Answers> answers) {

    Course {
        lived = List.copyOf(lived);
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
    }
}
