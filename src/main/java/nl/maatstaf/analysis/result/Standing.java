package nl.maatstaf.analysis.result;

/** What a result may be taken for. It stands wherever the result does. */
public enum Standing {
    /** Planned to be tested, and the planned end is not there yet: estimate and interval, no test. */
    INTERIM,
    /** At the planned end, as it was planned before anyone saw the arms: tested, once. */
    CONFIRMATORY,
    /** At the planned end, as it was planned before anyone saw the arms, and estimated only: it has no test of its own. */
    PLANNED,
    /** Outside what was planned to be tested, or planned after the arms could be seen. */
    EXPLORATORY,
    /** Describes the arms and compares nothing. */
    DESCRIPTIVE;

    /** {@return what the same may be taken for where nothing is tested} */
    public Standing untested() {
        return this == CONFIRMATORY ? PLANNED : this;
    }
}
