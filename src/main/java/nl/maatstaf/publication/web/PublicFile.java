package nl.maatstaf.publication.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.maatstaf.publication.report.Audience;
import nl.maatstaf.publication.report.ShortReports;
import nl.maatstaf.shell.Languages;
import nl.maatstaf.shell.paper.PaperFormat;
import nl.maatstaf.study.Quarter;

/** The addresses of public files, from the root of the site. They stay what they are. */
public final class PublicFile {

    static final String FOLDER = "open-data";
    static final String CODEBOOK = "codebook.md";

    private static final Pattern REPORT = Pattern.compile("report-([a-z]+)-(\\d{4}Q[1-4])\\.(nl|en)\\.([a-z]+)");

    private PublicFile() {}

    /** {@return the address of a release} */
    public static String release(String study, Quarter quarter) {
        return FOLDER + "/" + study + "/" + nameOf(quarter);
    }

    /** {@return the address of what the rows of every release mean} */
    public static String codebook(String study) {
        return FOLDER + "/" + study + "/" + CODEBOOK;
    }

    /** {@return the address of a short report} */
    public static String report(ShortReports.Asked asked) {
        return FOLDER + "/" + asked.study() + "/report-" + asked.audience().key() + "-" + asked.quarter() + "."
                + asked.language().getLanguage() + "." + asked.format().ending();
    }

    static String nameOf(Quarter quarter) {
        return "release-" + quarter + ".csv";
    }

    /** The short report at an address, if one could be there. */
    static Optional<ShortReports.Asked> report(String study, String name) {
        Matcher found = REPORT.matcher(name);
        if (!found.matches()) {
            return Optional.empty();
        }
        Locale language = List.of(Languages.DUTCH, Languages.ENGLISH).stream()
                .filter(one -> one.getLanguage().equals(found.group(3))).findFirst().orElseThrow();
        return Arrays.stream(Audience.values()).filter(audience -> audience.key().equals(found.group(1))).findFirst()
                .flatMap(audience -> Arrays.stream(PaperFormat.values()).filter(format -> format.ending().equals(found.group(4))).findFirst()
                        .map(format -> new ShortReports.Asked(study, audience, Quarter.parse(found.group(2)), language, format)));
    }
}
