package nl.maatstaf.publication.protection;

/** Something counted or summed in each group. */
sealed interface Quantity {

    /** How many people answered in the quarter. */
    record Respondents() implements Quantity {}

    /** How many people answered a question. */
    record Answered(int question) implements Quantity {}

    /** How many gave this answer to a question. */
    record Answer(int question, int answer) implements Quantity {}

    /** The sum of the values of a question. */
    record Sum(int question) implements Quantity {}

    /** So many times a quantity. */
    record Term(double times, Quantity quantity) {}
}
