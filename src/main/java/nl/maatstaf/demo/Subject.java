package nl.maatstaf.demo;

import nl.maatstaf.instrument.Occasion;

/**
 * What somebody would answer to the questions on one subject, wave after wave. It holds the traits and the history that
 * make them answer much as they did before.
 */
interface Subject {

    /**
     * Adds the answers at one wave to those on the subjects before it. It is called once for every wave, from 0 on,
     * also for a wave that is let pass: life goes on in it.
     */
    void answer(Occasion occasion, Lived life, Draft draft);
}
