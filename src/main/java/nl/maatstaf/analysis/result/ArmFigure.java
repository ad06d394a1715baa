package nl.maatstaf.analysis.result;

import java.util.Optional;

/**
 * One arm at one moment.
 *
 * @param figure the figure, if it can be estimated
 * @param n      how many participants it rests on
 */
public record ArmFigure(Optional<Figure> figure, long n) {}
