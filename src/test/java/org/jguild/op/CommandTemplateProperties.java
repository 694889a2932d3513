package org.jguild.op;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.arbitraries.StringArbitrary;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jguild.flag.FlagValues;

/** Any value of a flag reaches the program as exactly one argument, or as its part. */
@Tag("slow")
class CommandTemplateProperties {

    private static Path folder;
    private static Project project;

    @BeforeContainer
    static void makeProject() throws Exception {
        folder = Files.createTempDirectory("jguild-test").toRealPath();
        project = new Project(folder);
        project.file("note.txt", "");
    }

    @AfterContainer
    static void remove() throws Exception {
        Files.delete(folder.resolve("project/note.txt"));
        Files.delete(folder.resolve("project"));
        Files.deleteIfExists(folder.resolve("scratch"));
        Files.delete(folder);
    }

    @Provide
    Arbitrary<String> values() {
        StringArbitrary shell = Arbitraries.strings().withChars(" \t\n'\"\\$`*?[]{}|&;<>()~#!=%^-:,./@é∑ax1");
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(20).filter(text -> text.codePoints()
                .noneMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF)));
        Arbitrary<String> special = Arbitraries.of(
                "", " ", "-x", "--", "${b}", "$(date)", "`id`", "a\nb", "'", "\"", "\\", "; ls", "*", "~", "=", "a=b:c",
                "a𝄞b");
        return Arbitraries.oneOf(shell.ofMaxLength(12), any, special);
    }

    @Property(tries = 60)
    void everyValueIsOneArgument(@ForAll("values") String a, @ForAll("values") String b) throws Exception {
        PreparedProcess prepared =
                project.prepare("sh -c 'printf \"<%s>\" \"$@\"' sh ${a} --b=${b} \"${a} ${b}\" 'x'${b:+\\ y}");
        Map<String, Object> values = new HashMap<>(Map.of("a", a, "b", b));
        ProcessPlan plan = prepared.plan(FlagValues.of(values), folder, "0123");

        List<String> expected = List.of(a, "--b=" + b, a + " " + b, b.isEmpty() ? "x" : "x y");
        assertThat(plan.command().subList(4, 8)).isEqualTo(expected);
        assertThat(Project.run(plan).stdout()).isEqualTo("<" + String.join("><", expected) + ">");
    }
}
