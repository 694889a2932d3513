package org.jguild.run;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;
import org.jguild.run.ColumnSpec.Qualifier;
import org.jguild.run.ColumnSpec.Source;

class ColumnSpecProperties {

    @Property
    void aScalarColumnIsReadAsItWasWritten(
            @ForAll Qualifier qualifier,
            @ForAll @NotEmpty @StringLength(max = 12) String key,
            @ForAll boolean step,
            @ForAll @StringLength(max = 12) String name) {
        boolean stepless = qualifier == Qualifier.AVG || qualifier == Qualifier.TOTAL || qualifier == Qualifier.COUNT;
        Assume.that(!(step && stepless));
        check(new ColumnSpec(Source.SCALAR, qualifier, key, step, name));
    }

    @Property
    void aFlagOrAttributeColumnIsReadAsItWasWritten(
            @ForAll boolean flag, @ForAll @NotEmpty @StringLength(max = 12) String key) {
        check(new ColumnSpec(flag ? Source.FLAG : Source.ATTRIBUTE, Qualifier.LAST, key, false, ""));
    }

    private static void check(ColumnSpec column) {
        assertThat(ColumnSpec.parse(column.text())).containsExactly(column);
    }
}
