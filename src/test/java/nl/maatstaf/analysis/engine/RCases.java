package nl.maatstaf.analysis.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.maatstaf.statistics.ReferenceCase;
import nl.maatstaf.study.Arm;

/** The people of reference cases, whose results R gives. */
final class RCases {

    private RCases() {
    }

    /** The case, if its licence let it into this project or the folder of all cases is at hand. */
    static Stream<ReferenceCase> named(String estimator, String... names) {
        return ReferenceCase.of(estimator).filter(reference -> List.of(names).contains(reference.toString()));
    }

    /** A row by the names of its columns. */
    static List<Map<String, String>> rows(ReferenceCase reference) {
        List<String> header = reference.header();
        return reference.fields().stream().map(fields -> {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < fields.size(); i++) {
                row.put(header.get(i), fields.get(i));
            }
            return row;
        }).toList();
    }

    static Arm arm(Map<String, String> row) {
        return Arm.of(text(row, "arm")).orElseThrow();
    }

    static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    static double number(Map<String, String> row, String column) {
        String text = text(row, column);
        return text.isEmpty() ? GivenData.NONE : Double.parseDouble(text);
    }

    /** A stratum for each name that strata have in the cases: s1, s2 and s3. */
    static String stratum(Map<String, String> row) {
        return (1 + Integer.parseInt(text(row, "stratum").substring(1))) + "-no";
    }
}
