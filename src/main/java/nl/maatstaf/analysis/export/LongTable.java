package nl.maatstaf.analysis.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.maatstaf.analysis.pseudonymous.Cell;
import nl.maatstaf.analysis.pseudonymous.PseudonymousData;
import nl.maatstaf.analysis.pseudonymous.PseudonymousData.Taker;
import nl.maatstaf.analysis.pseudonymous.Variable;
import org.jspecify.annotations.Nullable;

/**
 * One row per participant, wave and variable: a value, or the code of why there is none.
 *
 * @param data what is told
 */
record LongTable(PseudonymousData data) implements Table {

    static final String VARIABLE = "variable";
    static final String VALUE = "value";
    static final String MISSING = "missing";

    @Override
    public List<Column> columns() {
        List<Column> columns = Heads.columns(data.request().withArm());
        columns.addAll(List.of(new Column("wave", Column.Kind.WHOLE), new Column(VARIABLE, Column.Kind.TEXT),
                new Column(VALUE, Column.Kind.DECIMAL), new Column(MISSING, Column.Kind.WHOLE)));
        return columns;
    }

    @Override
    public void rows(Taker<List<@Nullable Object>> taker) throws IOException {
        data.people(person -> {
            List<@Nullable Object> head = Heads.cells(person.who());
            for (int wave = 0; wave <= data.protocol().study().lastWave(); wave++) {
                for (int i = 0; i < data.variables().size(); i++) {
                    Variable variable = data.variables().get(i);
                    if (variable.waves().contains(wave)) {
                        taker.take(row(head, wave, variable.name(), person.cells().get(i).get(wave)));
                    }
                }
            }
        });
    }

    static List<@Nullable Object> row(List<@Nullable Object> head, int time, String variable, Cell cell) {
        var row = new ArrayList<@Nullable Object>(head);
        row.add(time);
        row.add(variable);
        switch (cell) {
            case Cell.Value(var number) -> {
                row.add(number);
                row.add(null);
            }
            case Cell.Missing(var reason) -> {
                row.add(null);
                row.add(reason.code());
            }
        }
        return row;
    }
}
