package nl.maatstaf.instrument.cube;

import java.util.List;
import java.util.Optional;
import nl.maatstaf.study.AgeBand;
import nl.maatstaf.study.Sex;
import nl.maatstaf.study.Traits;

/**
 * What a release may show: every question for everybody, by each filter, and by each two of them.
 *
 * @param filters   what tells groups apart
 * @param questions what is shown
 * @param rules     what protects people
 */
public record ReleaseCube(List<Filter> filters, List<Question> questions, Rules rules) {

    /** The filter that tells the arms apart. */
    public static final String ARM = "arm";

    /** The filter that tells apart the steps on the ladder. */
    public static final String TREDE = "trede";

    /** The filter that tells apart who works part-time. */
    public static final String PART_TIME = "part_time";

    /** The filter that tells apart how old people were at allocation. */
    public static final String AGE_BAND = "age_band";

    /** The filter that tells apart what the register has as their sex. */
    public static final String SEX = "sex";

    /** {@return the level of a filter that knows yes and no} */
    public static String yesNo(boolean yes) {
        return yes ? "yes" : "no";
    }

    /** Copies the lists. */
    public ReleaseCube {
        filters = List.copyOf(filters);
        questions = List.copyOf(questions);
    }

    /** {@return whether people are told apart by this filter} */
    public boolean tellsApartBy(String column) {
        return columns().contains(column);
    }

    /**
     * What has to be known of somebody in the frame so that people can be told apart by it; nothing else.
     *
     * @param age their age in whole years at allocation
     * @param sex their sex in the register, where it was asked for
     */
    public Traits traits(int age, Optional<Sex> sex) {
        return new Traits(filters.stream().filter(filter -> filter.column().equals(AGE_BAND)).flatMap(filter -> filter.levels().stream())
                .flatMap(level -> AgeBand.of(level).stream()).filter(band -> band.holds(age)).findFirst(),
                sex.filter(_ -> tellsApartBy(SEX)));
    }

    /** {@return the names of the filters} */
    public List<String> columns() {
        return filters.stream().map(Filter::column).toList();
    }
}
