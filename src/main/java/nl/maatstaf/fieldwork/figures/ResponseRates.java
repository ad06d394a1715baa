package nl.maatstaf.fieldwork.figures;

import java.util.OptionalDouble;
import nl.maatstaf.fieldwork.log.AaporClass;

import static nl.maatstaf.fieldwork.log.AaporClass.I;
import static nl.maatstaf.fieldwork.log.AaporClass.NC;
import static nl.maatstaf.fieldwork.log.AaporClass.NE;
import static nl.maatstaf.fieldwork.log.AaporClass.O;
import static nl.maatstaf.fieldwork.log.AaporClass.P;
import static nl.maatstaf.fieldwork.log.AaporClass.R;
import static nl.maatstaf.fieldwork.log.AaporClass.UH;
import static nl.maatstaf.fieldwork.log.AaporClass.UO;

/**
 * The rates of AAPOR's Standard Definitions (10th edition, 2023), with <i>U = UH + UO</i> and <i>N = I + P + R + NC + O</i>:
 * <pre>
 * RR1 = I / (N + U)       RR2 = (I + P) / (N + U)      COOP1 = I / (I + P + R + O)    COOP2 = (I + P) / (I + P + R + O)
 * RR3 = I / (N + e U)     RR4 = (I + P) / (N + e U)    COOP3 = I / (I + P + R)        COOP4 = (I + P) / (I + P + R)
 * RR5 = I / N             RR6 = (I + P) / N            REF1 = R / (N + U)   REF2 = R / (N + e U)   REF3 = R / N
 * CON1 = (I + P + R + O) / (N + U)   CON2 = (I + P + R + O) / (N + e U)   CON3 = (I + P + R + O) / N
 * </pre>
 * The share of the unknown that is eligible, <i>e</i>, is by default the share among those of whom it is known,
 * <i>N / (N + NE)</i>. Where nobody turns out not to be eligible, as after allocation, <i>e</i> is 1, and RR3 is RR1.
 *
 * <p>In the research report, 61 letters gave I = 22, R = 6, NC = 12, O = 6, U = 14 and NE = 1. Then <i>e</i> = 46/47 = .979
 * and RR1 = 22/60 = 36.7%, RR3 = 36.8%, RR5 = 22/46 = 47.8%.
 */
public final class ResponseRates {

    private final Counts counts;
    private final double e;

    private ResponseRates(Counts counts, double e) {
        this.counts = counts;
        this.e = e;
    }

    /** The rates, with the unknown eligible as often as the known. */
    public static ResponseRates of(Counts counts) {
        double known = counts.in(I, P, R, NC, O);
        return new ResponseRates(counts, new Rate(known, known + counts.in(NE)).value().orElse(1));
    }

    /**
     * The rates, with a share from elsewhere.
     *
     * @param eligible the share of the unknown that is eligible, from 0 to 1
     */
    public static ResponseRates of(Counts counts, double eligible) {
        if (!(eligible >= 0 && eligible <= 1)) {
            throw new IllegalArgumentException("A share lies between 0 and 1.");
        }
        return new ResponseRates(counts, eligible);
    }

    /** {@return the share of the unknown that is counted as eligible} */
    public double e() {
        return e;
    }

    /** {@return how many people the rates are about: everybody but those known not to be eligible} */
    public int people() {
        return counts.letters() - counts.in(NE);
    }

    public Rate rr1() {
        return of(everybody(), I);
    }

    public Rate rr2() {
        return of(everybody(), I, P);
    }

    public Rate rr3() {
        return of(eligible(), I);
    }

    public Rate rr4() {
        return of(eligible(), I, P);
    }

    public Rate rr5() {
        return of(known(), I);
    }

    public Rate rr6() {
        return of(known(), I, P);
    }

    public Rate coop1() {
        return of(counts.in(I, P, R, O), I);
    }

    public Rate coop2() {
        return of(counts.in(I, P, R, O), I, P);
    }

    public Rate coop3() {
        return of(counts.in(I, P, R), I);
    }

    public Rate coop4() {
        return of(counts.in(I, P, R), I, P);
    }

    public Rate ref1() {
        return of(everybody(), R);
    }

    public Rate ref2() {
        return of(eligible(), R);
    }

    public Rate ref3() {
        return of(known(), R);
    }

    public Rate con1() {
        return of(everybody(), I, P, R, O);
    }

    public Rate con2() {
        return of(eligible(), I, P, R, O);
    }

    public Rate con3() {
        return of(known(), I, P, R, O);
    }

    /**
     * Retention: the share of the baseline's number that answered a later wave. Fieldwork knows numbers and not who, so
     * this compares two numbers; whoever skipped the baseline and answers now counts too, and it may pass 100%.
     */
    public static OptionalDouble retention(Counts baseline, Counts now) {
        return new Rate(now.in(I), baseline.in(I)).value();
    }

    private Rate of(double outOf, AaporClass... classes) {
        return new Rate(counts.in(classes), outOf);
    }

    private double known() {
        return counts.in(I, P, R, NC, O);
    }

    private double everybody() {
        return known() + counts.in(UH, UO);
    }

    private double eligible() {
        return known() + e * counts.in(UH, UO);
    }
}
