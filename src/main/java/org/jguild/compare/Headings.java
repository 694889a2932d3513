package org.jguild.compare;

import java.util.Set;
import org.jguild.run.ColumnSpec;
import org.jguild.run.ColumnSpec.Source;

/**
 * The headings of the columns of flags and scalars, all different: a scalar with the name of a core column, and a flag with the
 * name of a core column or of a scalar, are headed {@code scalar:time} and {@code flag:loss}, as they are written in a
 * column specification.
 *
 * @param core the headings of the core columns
 * @param scalars the names of the scalars
 */
public record Headings(Set<String> core, Set<String> scalars) {

    /** Copies the sets. */
    public Headings {
        core = Set.copyOf(core);
        scalars = Set.copyOf(scalars);
    }

    /**
     * Returns the heading of a flag.
     *
     * @param name its name
     * @return the name, or {@code flag:} and the name
     */
    public String flag(String name) {
        return core.contains(name) || scalars.contains(name) ? "flag:" + name : name;
    }

    /**
     * Returns the heading of a scalar.
     *
     * @param name its name
     * @return the name, or {@code scalar:} and the name
     */
    public String scalar(String name) {
        return core.contains(name) ? "scalar:" + name : name;
    }

    /** Returns the heading of a column that the user asked for, which may have chosen it. */
    String of(ColumnSpec spec) {
        String heading = spec.heading();
        if (!spec.name().isEmpty()) {
            return heading;
        }
        if (spec.source() == Source.SCALAR) {
            return scalar(heading);
        }
        boolean taken = core.contains(heading) || scalars.contains(heading);
        return taken ? (spec.source() == Source.FLAG ? "flag:" : "attr:") + heading : heading;
    }
}
