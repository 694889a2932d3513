package org.jguild.jupyter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.jguild.error.GuildException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MagicSourceTest {

    private static final Set<String> KNOWN = Set.of("guild", "jars");

    private static String rewritten(String code) {
        return MagicSource.toJava(code, KNOWN, Set.of("ls", "mvn")::contains);
    }

    @Test
    void magicOnItsOwnLineIsShown() {
        assertThat(rewritten("int a = 1;\n  %guild run train.py x=[1, 2]\na"))
                .isEqualTo("int a = 1;\n  jguildShowMagic(\"guild\", \"run train.py x=[1, 2]\");\na");
    }

    @Test
    void assignedMagicGivesItsValue() {
        assertThat(rewritten("Table t = %guild compare --top 5;"))
                .isEqualTo("Table t = jguildMagicValue(\"guild\", \"compare --top 5\");");
    }

    @Test
    void magicWorksInALoop() {
        assertThat(rewritten("for (int i = 0; i < 2; i++) {\n%guild runs\n}"))
                .isEqualTo("for (int i = 0; i < 2; i++) {\njguildShowMagic(\"guild\", \"runs\");\n}");
    }

    @Test
    void unknownMagicAtTheStartOfAStatementIsAMagicToo() {
        assertThat(rewritten("%gild runs")).isEqualTo("jguildShowMagic(\"gild\", \"runs\");");
    }

    @Test
    void lineIsContinuedBehindABackslashAndLinesKeepTheirNumbers() {
        assertThat(rewritten("%guild run \\\n  x=1\nfoo();"))
                .isEqualTo("jguildShowMagic(\"guild\", \"run    x=1\");\n\nfoo();");
    }

    @Test
    void quotesAndBackslashesArriveAsTyped() {
        assertThat(rewritten("%guild run label=\"a b\" C:\\data"))
                .isEqualTo("jguildShowMagic(\"guild\", \"run label=\\\"a b\\\" C:\\\\data\");");
    }

    @Test
    void wholeCellIsHandedToItsMagic() {
        assertThat(MagicSource.lone("%%guild run train.py\nx=1\ny=\"2\"\n"))
                .contains(new LoneMagic("guild", " run train.py", "x=1\ny=\"2\"\n"));
        assertThat(MagicSource.lone("%%guild")).contains(new LoneMagic("guild", "", ""));
    }

    @Test
    void lineThatIsAllOfACellNeedsNoCompiler() {
        assertThat(MagicSource.lone("\n// a list\n  %guild runs -n 5 ;\n\n"))
                .contains(new LoneMagic("guild", "runs -n 5 ", null));
        assertThat(MagicSource.lone("%guild run \\\n  x=1\n")).contains(new LoneMagic("guild", "run    x=1", null));
        assertThat(MagicSource.lone("%gild")).contains(new LoneMagic("gild", "", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "// %guild runs",
                "%guild runs\n%guild runs",
                "%guild runs\na",
                "%guild runs\n// done",
                "int a = 1;\n%guild runs",
                "Table t = %guild compare",
                "{ %guild runs }",
            })
    void cellThatHasMoreOrLessThanAMagicIsCompiled(String code) {
        assertThat(MagicSource.lone(code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// a search\n%%guild runs",
                "\n\n  // one\n  // two\n%%guild runs",
                "/* a\n%%guild no\n*/ %%guild runs",
            })
    void commentsMayComeBeforeACellMagic(String code) {
        assertThat(MagicSource.lone(code)).contains(new LoneMagic("guild", " runs", ""));
        assertThat(MagicSource.isCell(code)).isTrue();
    }

    @Test
    void cellMagicInsideACommentIsNone() {
        assertThat(MagicSource.isCell("// %%guild runs")).isFalse();
        assertThat(rewritten("// %%guild runs")).isEqualTo("// %%guild runs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int y = a\n  % b;",
                "int y = a\n  %b;",
                "foo(a\n  %guild);",
                "// %guild run",
                "/*\n%guild run\n*/",
                "String s = \"x = %guild run\";",
                "String s = \"\"\"\n%guild run\n\"\"\";",
                "System.out.printf(\"%d%n\", 10 %7);",
                "char c = '\"'; // %guild",
                "!done",
                "!ls.isEmpty()",
                "boolean ls = true;\n!ls",
                "// !ls",
                "foo(\n!ls\n);",
            })
    void plainJavaStaysAsItIs(String code) {
        assertThat(rewritten(code)).isEqualTo(code);
    }

    @Test
    void cellMagicFurtherDownIsAMistakeToldInASentence() {
        assertThatThrownBy(() -> rewritten("int a = 1;\n%%guild run"))
                .isInstanceOf(GuildException.class)
                .hasMessage("'%%guild' takes the whole cell, so it must be on the first line of a cell (comments may"
                        + " come before it); for one line write '%guild'.");
    }

    @Test
    void aCommandWithoutItsSignIsAMistakeToldInASentence() {
        assertThatThrownBy(() -> rewritten("int a = 1;\n  guild run train.py x=[1,2]\na"))
                .isInstanceOf(GuildException.class)
                .hasMessage("'guild run train.py x=[1,2]' is not Java: write '%guild run train.py x=[1,2]', with a "
                        + "percent sign, for a command in a notebook.");
        assertThatThrownBy(() -> rewritten("jguild runs")).hasMessageContaining("write '%guild runs'");
        assertThatThrownBy(() -> rewritten("!guild run train.py"))
                .hasMessage("There is no program 'guild' for '!guild run train.py': write '%guild run train.py', which "
                        + "needs no other program.");
        assertThat(MagicSource.toJava("!guild runs", KNOWN, Set.of("guild")::contains))
                .contains("jguildShowMagic(\"sh\", \"guild runs\")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "guild run;",
                "guild run = null;",
                "guild.run(f, \"x=1\");",
                "guild\n.run(f)",
                "// guild run train.py",
                "foo(\nguild run)",
                "String s = \"\"\"\nguild run train.py\n\"\"\";",
                "guild runner",
                "!guilder",
            })
    void javaThatOnlyResemblesACommandStaysAsItIs(String code) {
        assertThat(rewritten(code)).isEqualTo(code);
    }

    @Test
    void blankedCodeKeepsItsLength() {
        String code = "Table t = %guild compare\nint a = 1;\n%guild runs\na.";
        assertThat(MagicSource.blanked(code, KNOWN))
                .hasSameSizeAs(code)
                .contains("int a = 1;\n")
                .doesNotContain("%");
    }

    @Test
    void shellLineIsAMagicToo() {
        assertThat(rewritten("int a = 1;\n!ls -l \"x\"\na"))
                .isEqualTo("int a = 1;\njguildShowMagic(\"sh\", \"ls -l \\\"x\\\"\");\na");
        assertThat(rewritten("! mvn -v")).isEqualTo("jguildShowMagic(\"sh\", \"mvn -v\");");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for (int i = 0; i < 2; i++) {\n",
                "for (double i : rates) {\n",
                "for (var i : List.of(1)) {\n",
                "void run(Map<String, int[]> m, String i) {\n",
                "rates.forEach(i -> {\n",
                "int i = 1;\n",
            })
    void variablesDeclaredAboveAreHandedOn(String above) {
        assertThat(rewritten(above + "%guild run train.py x={i} y={j}"))
                .isEqualTo(above + "jguildShowMagic(\"guild\", \"run train.py x={i} y={j}\", \"i\", i);");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "return i;\n", "foo(i);\n", "int ii = 1;\n", "i == 2;\n"})
    void otherNamesAreLookedUpWhenTheMagicRuns(String above) {
        assertThat(rewritten(above + "%guild run train.py x={i} -l ${i}"))
                .isEqualTo(above + "jguildShowMagic(\"guild\", \"run train.py x={i} -l ${i}\");");
    }

    @Test
    void magicAtTheCursorIsFound() {
        assertThat(MagicSource.typed("int a;\n%guild run tr", KNOWN)).hasValueSatisfying(magic -> {
            assertThat(magic.before()).containsExactly("run");
            assertThat(magic.word()).isEqualTo("tr");
        });
        assertThat(MagicSource.typed("%%guild run ", KNOWN)).hasValueSatisfying(magic -> {
            assertThat(magic.before()).containsExactly("run");
            assertThat(magic.word()).isEmpty();
        });
        assertThat(MagicSource.typed("%guild run x\nint a", KNOWN)).isEmpty();
        assertThat(MagicSource.typed("%%guild op f\nint a", KNOWN)).isEmpty();
        assertThat(MagicSource.typed("// %guild run ", KNOWN)).isEmpty();
    }
}
