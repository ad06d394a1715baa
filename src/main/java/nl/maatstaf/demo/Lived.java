package nl.maatstaf.demo;

/**
 * How somebody's life stands at a wave, whether or not they answer.
 *
 * @param mark the mark they would give it
 * @param direction how far they feel that they steer it, from about 1 to about 5
 * @param work their paid work
 */
record Lived(int mark, double direction, Work work) {

    /** The mark that the power calculation takes for the middle. */
    static final double MIDDLING_MARK = 5.6;

    /** How many marks this is above a middling one. */
    double aboveMiddling() {
        return mark - MIDDLING_MARK;
    }
}
