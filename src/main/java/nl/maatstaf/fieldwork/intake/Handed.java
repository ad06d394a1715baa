package nl.maatstaf.fieldwork.intake;

/** What came of handing a frame in. */
public sealed interface Handed {

    /** It is in, all of it. */
    record Done(FrameCounts counts) implements Handed {}

    /** There is something wrong in the file, so nothing of it is in. */
    record Refused(FrameFile.Refused why) implements Handed {}

    /** The cohort has a frame already. It is allocated as a whole, so nobody is added to it. */
    record CohortTaken() implements Handed {}

    /** Somebody in the file was in a frame of this study before; who, is not told. Nothing of the file is in. */
    record NumbersTaken() implements Handed {}
}
