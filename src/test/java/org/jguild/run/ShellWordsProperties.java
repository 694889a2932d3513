package org.jguild.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ShellWordsProperties {

    @Property
    void quotedWordsAreSplitIntoThemselves(@ForAll List<String> words) {
        String line = words.stream().map(ShellWords::quote).collect(Collectors.joining(" "));
        assertThat(ShellWords.split(line)).isEqualTo(words);
    }

    @Property
    void anOprefIsReadAsItWasWritten(@ForAll String pkg, @ForAll String model, @ForAll String op) {
        Opref opref = new Opref("script", pkg, "", model, op);
        assertThat(Opref.parse(opref.text())).isEqualTo(opref);
    }

    @Example
    void aWordIsQuotedOnlyWhenItNeedsIt() {
        assertThat(ShellWords.quote("/home/u/train.py")).isEqualTo("/home/u/train.py");
        assertThat(ShellWords.quote("")).isEqualTo("''");
        assertThat(ShellWords.quote("it's")).isEqualTo("'it'\"'\"'s'");
    }

    @Example
    void anOperationIsShownByItsName() {
        assertThat(new Opref("script", "/p", "", "", "train.py").operation()).isEqualTo("train.py");
        assertThat(new Opref("func", "", "", "", "f").operation()).isEqualTo("f()");
        assertThat(new Opref("guildfile", "/p", "", "m", "fit").operation()).isEqualTo("m:fit");
    }
}
