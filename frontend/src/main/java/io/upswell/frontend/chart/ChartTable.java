package io.upswell.frontend.chart;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** The figures of a chart in words, for those who would rather read them. */
record ChartTable(List<String> columns, List<List<String>> rows) {

    NativeTable draw() {
        NativeTableRow head = new NativeTableRow();
        columns.forEach(column -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        NativeTableBody body = new NativeTableBody();
        rows.forEach(row -> {
            NativeTableRow line = new NativeTableRow();
            row.forEach(value -> line.add(new NativeTableCell(value)));
            body.add(line);
        });
        return new NativeTable(new NativeTableHeader(head), body);
    }
}
