package org.jguild.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The short names of command lines. */
class CommandNameTest {

    @ParameterizedTest
    @CsvSource({
        "python -m lab.fit train --lr ${lr} data.csv, python -m lab.fit train",
        "java -jar app.jar --depth=${depth}, java -jar app.jar",
        "/opt/jdk/bin/java -Xmx2g -jar /home/me/lib/app.jar ${x}, java -jar app.jar",
        "java -cp a.jar:b.jar lab.Tree -C ${C}, java lab.Tree -C",
        "java -cp ${jars} lab.Tree --depth ${depth}, java lab.Tree",
        "java --class-path lib/* -Xmx1g lab.Tree fit ${x}, java lab.Tree fit",
        "java -cp a.jar org.acme.learning.examples.regression.Forest ${x}, java Forest",
        "java -cp a.jar, java",
        "java, java"
    })
    void theProgramAndItsFirstWordsAreTheName(String template, String name) {
        assertThat(CommandName.of(template)).isEqualTo(name);
    }
}
