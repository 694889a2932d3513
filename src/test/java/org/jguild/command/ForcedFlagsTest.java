package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.jguild.error.GuildException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Flags that a program is given although JGuild did not find them. */
@Tag("slow")
@Timeout(120)
class ForcedFlagsTest {

    private static final String LAST_ARGUMENT = "System.out.println(\"loss: \" + a[a.length - 1]);";

    @TempDir
    Path folder;

    private Notebook notebook;

    @BeforeEach
    void makeNotebook() {
        notebook = new Notebook(folder);
        notebook.write(
                "App.java",
                "class App { public static void main(String[] args) { Other.print(args); } }\n"
                        + "class Other { static void print(String[] a) { " + LAST_ARGUMENT + " } }");
    }

    @Test
    void aJavaProgramWithoutKnownOptionsReceivesThem() {
        notebook.guild(List.of("run", "-f", "App.java", "rate=[0.5,0.25]"));

        assertThat(notebook.runs())
                .filteredOn(run -> !run.isBatch())
                .extracting(run -> run.flags().get("rate") + " "
                        + run.scalars().get("loss").last())
                .containsExactlyInAnyOrder("0.5 0.5", "0.25 0.25");
    }

    @Test
    void theCommandOfTheBestTrialHasTheOptionsThatTheProgramNeeds() {
        CommandResult result = notebook.guild(
                List.of("run", "-f", "App.java", "rate=[0.5,0.25]", "--classpath", ".", "--jvm-args", "-Xmx64m -ea"));
        assertThat(result.presentation().found().flags().shellCommand())
                .isEqualTo("jguild run App.java --classpath . --jvm-args '-Xmx64m -ea' --force-flags rate=0.25");
    }

    @Test
    void withoutForceTheMessageNamesTheOption() {
        assertThatThrownBy(() -> notebook.guild(List.of("run", "App.java", "rate=1")))
                .isInstanceOf(GuildException.class)
                .hasMessage(
                        "App.java has no flag 'rate': no options were found where it reads its arguments; -f passes it"
                                + " as --rate VALUE.");
    }
}
