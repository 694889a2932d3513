package org.jguild.jupyter;

import java.util.List;
import org.jguild.compare.RunColumn;

/** The texts of a column, those of numbers with blanks that align their decimal points. */
final class AlignedColumn {

    private AlignedColumn() {}

    static List<String> of(RunColumn column) {
        List<String> texts = column.texts();
        if (!column.isNumeric()) {
            return texts;
        }
        PointAlignment alignment = PointAlignment.of(texts);
        return texts.stream().map(alignment::pad).toList();
    }
}
