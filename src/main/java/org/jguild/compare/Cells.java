package org.jguild.compare;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jguild.flag.FlagEncoder;
import org.jguild.run.RunSnapshot;
import org.jguild.run.ScalarSummary;
import org.jguild.text.BriefNumber;
import org.jguild.text.TimeText;
import org.jspecify.annotations.Nullable;

/** Converts values to cells, and cells to text. */
final class Cells {

    private Cells() {}

    static @Nullable Object of(@Nullable Object value) {
        return value instanceof List || value instanceof Map ? FlagEncoder.encode(value) : value;
    }

    static @Nullable Object last(RunSnapshot run, String scalar) {
        ScalarSummary summary = run.scalars().get(scalar);
        return summary == null ? null : (Object) summary.last();
    }

    /** The text of a cell with all digits, for CSV files. */
    static String exact(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof LocalDateTime time ? TimeText.seconds(time) : cell.toString();
    }

    /** The text of a cell for display: numbers are rounded to six digits. */
    static String brief(@Nullable Object cell) {
        if (cell instanceof Double real && Double.isFinite(real)) {
            return BriefNumber.format(real);
        }
        return cell instanceof Boolean bool ? (bool ? "yes" : "no") : exact(cell);
    }
}
