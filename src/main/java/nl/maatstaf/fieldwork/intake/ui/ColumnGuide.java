package nl.maatstaf.fieldwork.intake.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.maatstaf.fieldwork.intake.Column;
import nl.maatstaf.shell.FigureTable;

/** Which columns a file has and how they are written, with an empty file to begin with. */
final class ColumnGuide extends Div {

    /** By this mark spreadsheets know that a file is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    ColumnGuide(Column[] columns, String fileName) {
        addClassName("column-guide");
        var table = new FigureTable(getTranslation("intake.columns.caption"), List.of(getTranslation("intake.columns.column"),
                getTranslation("intake.columns.needed"), getTranslation("intake.columns.how")));
        for (Column column : columns) {
            table.row(getTranslation(column.key()), List.of(getTranslation(column.required() ? "intake.columns.yes" : "intake.columns.no"),
                    getTranslation(column.key() + ".how")));
        }
        var details = new NativeDetails(getTranslation("intake.columns"), table);
        byte[] empty = (BYTE_ORDER_MARK + Arrays.stream(columns).map(column -> getTranslation(column.key()))
                .collect(Collectors.joining(";")) + "\r\n").getBytes(StandardCharsets.UTF_8);
        var template = new Anchor(DownloadHandler.fromInputStream(_ -> new DownloadResponse(
                new ByteArrayInputStream(empty), fileName, "text/csv;charset=utf-8", empty.length)),
                getTranslation("intake.template"));
        template.getElement().setAttribute("download", fileName);
        add(template, details);
    }
}
