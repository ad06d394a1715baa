package nl.maatstaf.instrument.reading;

import nl.maatstaf.instrument.Score;

/** What a method needs of the score it analyses. */
enum ScoreForm {
    /** One of more than two numbers, with an order. */
    NUMBER("a score that is more than a yes or no"),
    /** One or zero at each wave. */
    YES_NO("a yes or no, so a score of kind event or barrier"),
    /** Something that happens a first time. */
    FIRST_EVENT("a score of kind event with first: yes");

    private final String words;

    ScoreForm(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean fits(Score score) {
        boolean yesNo = score instanceof Score.Event || score instanceof Score.Barrier;
        return switch (this) {
            case NUMBER -> !yesNo;
            case YES_NO -> yesNo;
            case FIRST_EVENT -> score instanceof Score.Event event && event.first();
        };
    }
}
