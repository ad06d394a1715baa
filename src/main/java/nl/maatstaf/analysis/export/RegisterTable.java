package nl.maatstaf.analysis.export;

import java.io.IOException;
import java.util.List;
import nl.maatstaf.analysis.pseudonymous.PseudonymousData;
import nl.maatstaf.analysis.pseudonymous.PseudonymousData.Taker;
import org.jspecify.annotations.Nullable;

/**
 * What the register says, one row per participant, quarter since allocation and variable.
 *
 * @param data what is told
 */
record RegisterTable(PseudonymousData data) implements Table {

    static final String QUARTER = "quarter";

    @Override
    public List<Column> columns() {
        List<Column> columns = Heads.columns(data.request().withArm());
        columns.addAll(List.of(new Column(QUARTER, Column.Kind.WHOLE), new Column(LongTable.VARIABLE, Column.Kind.TEXT),
                new Column(LongTable.VALUE, Column.Kind.DECIMAL), new Column(LongTable.MISSING, Column.Kind.WHOLE)));
        return columns;
    }

    @Override
    public void rows(Taker<List<@Nullable Object>> taker) throws IOException {
        data.register(line -> taker.take(
                LongTable.row(Heads.cells(line.who()), line.quarter(), line.variable(), line.cell())));
    }
}
