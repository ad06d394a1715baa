package nl.maatstaf.study;

import java.util.Optional;

/**
 * What the frame tells of somebody besides their layer, as coarsely as a release needs it to tell people apart, and only
 * where it does. Nobody is allocated, drawn or analysed by it.
 *
 * @param age their age at allocation
 * @param sex their sex in the register
 */
public record Traits(Optional<AgeBand> age, Optional<Sex> sex) {

    /** Of people in a study that releases nothing by these. */
    public static final Traits NONE = new Traits(Optional.empty(), Optional.empty());

    /** {@return the word for the age in stores, empty where it isn't known} */
    public String ageCode() {
        return age.map(AgeBand::code).orElse("");
    }

    /** {@return the word for the sex in stores, empty where it isn't known} */
    public String sexCode() {
        return sex.map(Sex::code).orElse("");
    }

    /** {@return what these words stand for} */
    public static Traits of(String ageCode, String sexCode) {
        return new Traits(AgeBand.of(ageCode), Sex.of(sexCode));
    }
}
