package nl.maatstaf.analysis.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import nl.maatstaf.analysis.pseudonymous.PseudonymousData;
import nl.maatstaf.analysis.pseudonymous.PseudonymousData.Taker;
import nl.maatstaf.analysis.pseudonymous.Variable;
import org.jspecify.annotations.Nullable;

/**
 * One row per participant, and a column per variable and wave. Where there is no value stands the code of the reason.
 *
 * @param data what is told
 */
record WideTable(PseudonymousData data) implements Table {

    @Override
    public List<Column> columns() {
        return Stream.concat(Heads.columns(data.request().withArm()).stream(),
                data.variables().stream().flatMap(WideTable::columns)).toList();
    }

    static Stream<Column> columns(Variable variable) {
        return variable.waves().stream().sorted().map(wave -> new Column(variable.at(wave),
                variable.fractional() ? Column.Kind.DECIMAL : Column.Kind.WHOLE));
    }

    @Override
    public void rows(Taker<List<@Nullable Object>> taker) throws IOException {
        data.people(person -> {
            List<@Nullable Object> row = Heads.cells(person.who());
            for (int i = 0; i < data.variables().size(); i++) {
                Variable variable = data.variables().get(i);
                for (int wave : variable.waves().stream().sorted().toList()) {
                    BigDecimal number = person.cells().get(i).get(wave).coded();
                    row.add(variable.fractional() ? number : Integer.valueOf(number.intValueExact()));
                }
            }
            taker.take(row);
        });
    }
}
