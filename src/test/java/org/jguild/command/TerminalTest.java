package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jguild.ChildJvm;
import org.jguild.batch.Progress;
import org.jguild.batch.TrialCounts;
import org.jguild.batch.TrialEnd;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What strangers wrote into names, flags and labels does nothing to a terminal. */
@Tag("slow")
class TerminalTest {

    private static final String EVIL = "\u001b]0;title\u0007\u001b[2Jx\u009b31m\u202ey\u007f";

    @TempDir
    Path folder;

    private Notebook project;
    private String output;
    private String errors;

    @BeforeEach
    void makeProject() {
        project = new Notebook(folder);
        project.write("train.py", "x = 1\nmode = 'a'\nprint('loss:', x)\nprint('\\x1b[1mbold\\x1b[0m')\n");
        project.write("fail.py", "import sys\nx = 1\nmode = 'a'\nprint('\\x1b[1mbold\\x1b[0m')\nsys.exit(3)\n");
        project.write("scalar.py", "x = 1\nprint('lo\\x07ss: 1')\nprint('loss: 1')\n");
    }

    private void jguild(String... words) throws Exception {
        Path log = folder.resolve("errors.txt");
        ProcessBuilder builder = new ProcessBuilder(ChildJvm.words(Main.class, List.of(), List.of(words)))
                .directory(project.directory().toFile())
                .redirectError(log.toFile());
        builder.environment().put("GUILD_HOME", project.home().toString());
        Process process = builder.start();
        output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        errors = Files.readString(log);
    }

    private static void assertHarmless(String text) {
        assertThat(text.chars()
                        .filter(c -> (Character.isISOControl(c) && c != '\n' && c != '\t')
                                || Character.getType(c) == Character.FORMAT))
                .as(text)
                .isEmpty();
    }

    @Test
    void flagsAndLabelsAreShownWithEscapes() throws Exception {
        jguild("run", "train.py", "mode=" + EVIL, "--label", EVIL);
        jguild("run", "train.py", "x=[1,2]", "mode=" + EVIL, "--label", EVIL + "\nfake");
        assertThat(errors).contains("grid, 2 trials").contains("[2Jx");
        assertHarmless(errors);
        assertThat(output).contains("\\x1b[2Jx").doesNotContain("\u001b");
        for (String line : List.of("runs", "compare", "compare -t", "runs info", "runs --all")) {
            jguild(line.split(" "));
            assertThat(output).contains("\\x1b[2Jx");
            assertHarmless(output);
            assertHarmless(errors);
        }
    }

    @Test
    void soAreMessages() throws Exception {
        for (String[] words : new String[][] {
            {"run", "fail.py", "mode=" + EVIL},
            {"run", "fail.py", "x=[1,2]", "mode=" + EVIL},
            {"run", EVIL},
            {"run", "train.py", EVIL + "=1"},
            {"run", "train.py", "x=" + EVIL},
            {"run", "train.py", "--" + EVIL},
            {EVIL},
            {"compare", EVIL},
            {"compare", "--min", EVIL},
            {"runs", "info", EVIL},
            {"plot", EVIL},
            {"run", "--restart", EVIL},
            {"-H", EVIL, "runs"},
        }) {
            jguild(words);
            assertThat(errors).contains("jguild: ").contains("\\x1b[");
            assertHarmless(errors);
        }
    }

    @Test
    void soAreScalars() throws Exception {
        jguild("run", "scalar.py", "x=[1,2]", "-o", "gp", "-m", "2", "--minimize", "lo\u0007ss");
        assertHarmless(errors);
        assertHarmless(output);
        jguild("compare");
        assertThat(output).contains("lo\\x07ss");
        assertHarmless(output);
    }

    @Test
    void programsAndDataAreLeftAsTheyAre() throws Exception {
        jguild("run", "train.py", "mode=" + EVIL);
        assertThat(output).contains("\u001b[1mbold\u001b[0m");
        jguild("compare", "--csv", "-");
        assertThat(output).contains(EVIL);
    }

    @Test
    void theProgressLineStaysALine() {
        for (boolean terminal : new boolean[] {true, false}) {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            PrintStream err = new PrintStream(written, true, StandardCharsets.UTF_8);
            try (ProgressLine line = new ProgressLine(err, Clock.systemUTC(), terminal)) {
                line.progressed(new Progress(
                        new TrialCounts(Map.of(TrialEnd.COMPLETED, 1)),
                        2,
                        0,
                        EVIL,
                        1.0,
                        "x=" + EVIL + "\nfake",
                        false,
                        List.of()));
            }
            String shown = written.toString(StandardCharsets.UTF_8);
            assertThat(shown).contains("best \\x1b]0;title\\x07").contains("\\x7f\\x0afake)");
            assertThat(shown.replace("\r\u001b[?7l", "").replace("\u001b[K\u001b[?7h", ""))
                    .doesNotContain("\u001b", "\r", "\u0007", "\u009b", "\u202e");
        }
    }
}
