package nl.maatstaf.analysis.export;

import java.io.IOException;
import java.util.List;
import nl.maatstaf.analysis.pseudonymous.PseudonymousData.Taker;
import org.jspecify.annotations.Nullable;

/** A table as every writer takes it, so that two formats can't differ in what they hold. */
interface Table {

    /** {@return the columns} */
    List<Column> columns();

    /** Hands over row after row, each with a cell per column. */
    void rows(Taker<List<@Nullable Object>> taker) throws IOException;
}
