package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jguild.error.GuildException;
import org.jguild.op.FunctionOperation;
import org.jguild.run.Run;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a restart uses the settings of earlier starts and those that it is given. */
@Tag("slow")
class RestartSettingsTest {

    private static final String PROPERTY =
            """
            public class Property {
                static double x = 1;
                public static void main(String[] args) throws Exception {
                    String k = System.getProperty("k", "-1");
                    System.out.println("k: " + k + "\\nfound: " + (Property.class.getResource("/data") == null ? 0 : 1));
                }
            }
            """;

    @TempDir
    private Path folder;

    private Notebook notebook;

    @BeforeEach
    void createFunctions() {
        notebook = new Notebook(folder);
        notebook.functions.put("f", FunctionOperation.of("f", trial -> {
            boolean fails = "fail".equals(trial.flags().get("mode"));
            if (fails && ((Number) trial.flags().get("n")).longValue() > 1) {
                throw new IllegalStateException("mode fail");
            }
            return 1.0;
        }));
    }

    private List<RunSnapshot> trials() {
        return notebook.runs().stream().filter(run -> !run.isBatch()).toList();
    }

    private Run batch() {
        return notebook.runs().stream()
                .filter(RunSnapshot::isBatch)
                .findFirst()
                .orElseThrow()
                .run();
    }

    @Test
    void aGridWithOtherFlagsDoesNotRepeatFailedTrialsOfTheEarlierOnes() {
        notebook.guild("run f n=[1,2,3] mode=fail");
        assertThat(notebook.guild("run --restart + mode=ok").text()).contains(": 3 trials");

        assertThat(trials().stream()
                        .filter(run -> "ok".equals(run.flags().get("mode")))
                        .map(run -> run.flags().get("n")))
                .containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(trials()).hasSize(6);
    }

    @Test
    void aGridRepeatsFailedTrialsOfItsFlags() {
        notebook.guild("run f n=[1,2,3] mode=fail");
        notebook.guild("run --restart +");

        assertThat(trials()).hasSize(3).extracting(RunSnapshot::status).containsOnlyOnce(RunStatus.COMPLETED);
    }

    @Test
    void aGridThatWasCutShortHasAsManyFurtherTrials() {
        notebook.guild("run f n=[1,2,3,4] -m 3 --random-seed 1");
        notebook.guild("run --restart +");

        assertThat(trials().stream().map(run -> run.flags().get("n"))).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
    }

    @Test
    void anotherSeedIsRecordedWithTheTrials() {
        notebook.guild("run f n=[0.0:1.0] -m 1 --random-seed 5");
        notebook.guild("run --restart random --random-seed 99");

        assertThat(batch().proto().attribute("random_seed")).isEqualTo(99L);
    }

    @Test
    void aTrialThatIsRestartedByItselfGetsALabelOfItsFlags() {
        notebook.guild("run f x=[1.0,2.0] n=1 -l T_${x}_${n}");
        String id = trials().get(0).id().brief();
        notebook.guild("run --restart " + id + " x=0.5 n=0");

        assertThat(trials())
                .filteredOn(run -> run.id().brief().equals(id))
                .singleElement()
                .extracting(RunSnapshot::label)
                .isEqualTo("T_0.5_0");
    }

    @Test
    void classPathAndJvmOptionsAreKept() throws Exception {
        notebook.write("Property.java", PROPERTY);
        Path classes = Files.createDirectories(notebook.directory().resolve("lib"));
        Files.writeString(classes.resolve("data"), "");
        notebook.guild(List.of("run", "Property.java", "x=2", "--jvm-args", "-Dk=7", "--classpath", "lib"));
        notebook.guild(List.of(
                "run", "Property.java", "x=[3]", "-m", "1", "-o", "+", "--jvm-args", "-Dk=7", "--classpath", "lib"));
        notebook.guild("run --restart + x=[3,4]");
        notebook.guild("run --restart " + trials().get(trials().size() - 1).id().brief());

        assertThat(trials()).hasSize(3).allSatisfy(run -> {
            assertThat(run.scalars().get("k").last()).isEqualTo(7);
            assertThat(run.scalars().get("found").last()).isEqualTo(1);
        });

        notebook.guild(List.of("run", "--restart", trials().get(0).id().brief(), "--jvm-args", "-Dk=8"));
        assertThat(trials())
                .anySatisfy(run -> assertThat(run.scalars().get("k").last()).isEqualTo(8));
    }

    @Test
    void theTimeLimitOfATrialIsKept() {
        notebook.write("slow.py", "import time\nt = 0.0\ntime.sleep(t)\nprint('loss:', t)\n");
        notebook.guild("run slow.py t=[0.0] -o + --trial-timeout 2s");
        assertThat(batch().attribute("trial_timeout")).isEqualTo("2s");
        notebook.guild("run --restart + t=[300.0]");
        assertThat(trials()).extracting(RunSnapshot::status).contains(RunStatus.TERMINATED);

        notebook.guild("run slow.py t=0.0 --trial-timeout 2s");
        String single = trials().get(0).id().brief();
        assertThatThrownBy(() -> notebook.guild("run --restart " + single + " t=300.0"))
                .isInstanceOf(GuildException.class);
    }

    @Test
    void aNumberNamesTheRunThatTheListShows() {
        notebook.guild("run f n=0 name=a");
        notebook.guild("run f n=0 name=b");
        notebook.guild("run --restart 2 name=c");

        assertThat(trials().stream().map(run -> run.flags().get("name"))).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void theIdOfABatchStandsForItsTrials() {
        notebook.guild("run f n=0");
        notebook.guild("run f n=[0,1]");
        String id = batch().id().brief();

        assertThat(notebook.guild("compare " + id).comparison().runs())
                .hasSize(2)
                .allSatisfy(run -> assertThat(run.flags().get("n")).isIn(0L, 1L));
        assertThat(notebook.guild("runs " + id).text().lines()).hasSize(2);
        assertThat(notebook.guild("runs info " + id).text())
                .contains("id: " + batch().id().value());
    }
}
