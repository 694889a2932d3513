package org.jguild.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jguild.error.GuildException;

/** Compares with the real PyYAML, where the Debian package python3-yaml is installed. */
@Tag("slow")
@AddLifecycleHook(NeedsPyYaml.class)
class PyYamlProperties {

    private static PyYaml python;

    @BeforeContainer
    static void start() {
        python = new PyYaml();
    }

    @AfterContainer
    static void stop() throws IOException {
        python.close();
    }

    @Property
    void pythonReadsWhatWeWrite(@ForAll("values") Object value) {
        assertThat(unordered(python.read(Yaml.write(value)))).isEqualTo(unordered(PyYaml.told(value)));
    }

    @Property
    void weReadWhatPythonWrites(@ForAll("values") Object value) {
        assertThat(Yaml.read(python.write(value))).isEqualTo(value);
    }

    @Property
    void weReadWhateverPythonReads(@ForAll("documents") String text) {
        List<?> theirs = python.read(text);
        // to us a date, and a number too large to be one, is text; and we are not as strict
        if (!theirs.get(0).equals("error") && !theirs.toString().matches("(?s).*\\[(other|float, -?inf).*")) {
            assertThat(ours(text)).isEqualTo(theirs);
        }
    }

    private static List<?> ours(String text) {
        try {
            return PyYaml.told(Yaml.read(text));
        } catch (GuildException e) {
            return List.of("error");
        }
    }

    /** The order of a map's entries is not compared. */
    private static Object unordered(Object told) {
        if (!(told instanceof List<?> list)) {
            return told;
        }
        List<Object> items = new ArrayList<>();
        list.forEach(item -> items.add(unordered(item)));
        return items.get(0).equals("map") ? Set.copyOf(new HashSet<>(items)) : items;
    }

    @Provide
    Arbitrary<Object> values() {
        return FlagArbitraries.values();
    }

    @Provide
    Arbitrary<String> documents() {
        return FlagArbitraries.documents();
    }
}
