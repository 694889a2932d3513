package org.jguild.run;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class OprefProperties {

    @Property
    void anOprefIsReadAsItWasWritten(@ForAll String pkg, @ForAll String model, @ForAll String op) {
        Opref opref = new Opref("script", pkg, "", model, op);
        assertThat(Opref.parse(opref.text())).isEqualTo(opref);
    }

    @Example
    void anOperationIsShownByItsName() {
        assertThat(new Opref("script", "/p", "", "", "train.py").operation()).isEqualTo("train.py");
        assertThat(new Opref("func", "", "", "", "f").operation()).isEqualTo("f()");
        assertThat(new Opref("guildfile", "/p", "", "m", "fit").operation()).isEqualTo("m:fit");
    }
}
