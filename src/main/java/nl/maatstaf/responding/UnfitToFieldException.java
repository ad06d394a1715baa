package nl.maatstaf.responding;

import java.util.List;

/** Something that people would answer is not fit to be put before them. The message says of each what to do. */
public final class UnfitToFieldException extends RuntimeException {

    private UnfitToFieldException(List<String> sentences) {
        super(String.join(System.lineSeparator(), sentences));
    }

    /** Definitions are not what they were when people were asked to answer them. */
    static UnfitToFieldException changed(List<String> references) {
        return new UnfitToFieldException(references.stream().map(reference -> "surveys/" + reference
                + ".yaml:1: This version was put before people, and it is not what it was; put it back, and make your "
                + "change in a new version, " + next(reference) + ".yaml.").toList());
    }

    /** Nobody has read the texts of the interface in these languages. */
    static UnfitToFieldException unreviewed(List<String> languages) {
        return new UnfitToFieldException(languages.stream().map(language -> "translations_" + language
                + ".properties:1: Nobody has reviewed the buttons and sentences in '" + language + "'; have a person review "
                + "them and write translation.status=reviewed, or hold no study in that language.").toList());
    }

    private static String next(String reference) {
        int slash = reference.lastIndexOf('/');
        return reference.substring(0, slash + 1) + (Integer.parseInt(reference.substring(slash + 1)) + 1);
    }
}
