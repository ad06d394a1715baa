package nl.maatstaf.analysis.evaluate;

import java.util.ArrayList;
import java.util.List;
import nl.maatstaf.input.CsvFile;
import nl.maatstaf.input.Fields;
import nl.maatstaf.input.InputException;
import nl.maatstaf.statistics.formula.Formula;

/** The first pass over the file: finds the factors, and refuses outcomes that aren't numbers. */
final class Inspection implements CsvFile.Consumer {
    private final Options options;
    private final Formula formula;
    private final List<String> factors = new ArrayList<>();
    private boolean anyArm;
    private boolean referenceArm;

    private Inspection(Options options, Formula formula) {
        this.options = options;
        this.formula = formula;
    }

    /** The variables, beside arm and wave, that hold anything but numbers. */
    static List<String> factors(Options options, Formula formula) {
        if (List.of(options.participant(), options.arm(), options.wave()).contains(formula.response())) {
            throw new InputException("Column " + formula.response() + " can't be the outcome too.");
        }
        Inspection inspection = new Inspection(options, formula);
        new CsvFile(options.data()).read(inspection);
        if (inspection.anyArm && !inspection.referenceArm) {
            throw new InputException(options.data() + ", column " + options.arm() + ": the reference arm "
                    + options.reference() + " does not occur.");
        }
        return inspection.factors;
    }

    @Override
    public CsvFile.Rows header(List<String> header) {
        Columns columns = Columns.of(header, options, formula);
        return (number, fields) -> {
            refuseTextAsOutcome(number, fields.get(columns.outcome()));
            String arm = fields.get(columns.arm());
            anyArm |= !Fields.isMissing(arm);
            referenceArm |= arm.equals(options.reference());
            for (int column : columns.others()) {
                String field = fields.get(column);
                String name = header.get(column);
                if (!factors.contains(name) && !Fields.isMissing(field) && Fields.number(field).isEmpty()) {
                    factors.add(name);
                }
            }
        };
    }

    private void refuseTextAsOutcome(long row, String field) {
        if (!Fields.isMissing(field) && Fields.number(field).isEmpty()) {
            throw new InputException(options.data() + ", row " + row + ", column " + formula.response() + ": \""
                    + field + "\" is not a number.");
        }
    }
}
