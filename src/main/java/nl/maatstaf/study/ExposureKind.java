package nl.maatstaf.study;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody can be offered on a pathway, as the exposure log tells it. */
public enum ExposureKind {
    /** A course or an education. */
    TRAINING,
    /** A place to gain work experience, without pay. */
    WORK_EXPERIENCE,
    /** Working on trial, before an employer decides. */
    TRIAL_PLACEMENT,
    /** An employer is paid a part of the wage. */
    WAGE_SUBSIDY,
    /** A meeting with an employer. */
    EMPLOYER_MEETING,
    /** Money for something that is needed, such as travel or tools. */
    FUNDS,
    /** A place as a volunteer. */
    VOLUNTEERING;

    /** {@return the word in stores: lower case with dashes} */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return the kind with this word in stores, if there is one} */
    public static Optional<ExposureKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
