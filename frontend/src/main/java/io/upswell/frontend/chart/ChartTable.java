package io.upswell.frontend.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Collections;
import java.util.List;

/**
 * The figures of a chart in words, for those who would rather read them.
 *
 * @param hrefs by row, where the cases behind it are; empty for nowhere
 */
record ChartTable(List<String> columns, List<List<String>> rows, List<String> hrefs) {

    ChartTable(List<String> columns, List<List<String>> rows) {
        this(columns, rows, Collections.nCopies(rows.size(), ""));
    }

    NativeTable draw() {
        NativeTableRow head = new NativeTableRow();
        columns.forEach(column -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        NativeTableBody body = new NativeTableBody();
        for (int i = 0; i < rows.size(); i++) {
            NativeTableRow line = new NativeTableRow();
            List<String> row = rows.get(i);
            line.add(new NativeTableCell(first(row.getFirst(), hrefs.get(i))));
            row.subList(1, row.size()).forEach(value -> line.add(new NativeTableCell(value)));
            body.add(line);
        }
        return new NativeTable(new NativeTableHeader(head), body);
    }

    private static Component first(String text, String href) {
        return href.isEmpty() ? new Span(text) : new Anchor(href, text);
    }
}
