package nl.maatstaf.analysis.report;

import java.util.ArrayList;
import java.util.List;
import nl.maatstaf.analysis.exhibit.Wording;
import nl.maatstaf.shell.paper.Block;

/** The sections of a report in their order, what each is called, and under which number. */
record Contents(Wording words) {

    static final String SUMMARY = "summary";
    static final String APPENDIX = "provenance";

    private static final List<String> NUMBERED = List.of("methods", "flow", "quality", "baseline", "primary", "outcomes",
            "subgroups", "sensitivity", "attrition", "pathways", "power", "checklist", "caveats");

    List<String> ids() {
        var ids = new ArrayList<>(List.of(SUMMARY));
        ids.addAll(NUMBERED);
        ids.add(APPENDIX);
        return ids;
    }

    String title(String id) {
        return words.say("report.section." + id);
    }

    /** {@return the number of a section; the summary has none, and the appendix a letter} */
    String number(String id) {
        return switch (id) {
            case SUMMARY -> "";
            case APPENDIX -> "A";
            default -> Integer.toString(NUMBERED.indexOf(id) + 1);
        };
    }

    /** {@return how a sentence points to a section} */
    String place(String id) {
        return switch (id) {
            case SUMMARY -> title(id);
            case APPENDIX -> words.say("report.checklist.appendix", number(id));
            default -> words.say("report.checklist.section", number(id));
        };
    }

    /** Writes the table of contents. */
    void write(Block nav) {
        nav.say("h2", words.say("report.contents"));
        Block list = nav.add("ol");
        ids().forEach(id -> {
            Block line = list.add("li");
            line.add("span", "number").text(number(id));
            line.text(" ");
            line.link(id, title(id));
        });
    }
}
