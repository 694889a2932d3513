package org.jguild.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jguild.error.GuildException;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagType;
import org.jguild.flag.FlagValues;
import org.jguild.text.ShellWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
@Timeout(600)
class PythonScriptTest {

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void makeProject() throws IOException {
        project = new Project(folder.toRealPath());
    }

    @Test
    void assignmentsOfPlainValuesAreFlags() {
        project.file(
                "train.py",
                """
                import math
                x = 0.1
                n: int = 3
                low = -1e-3
                name = "a b"
                on = True
                none = None
                layers = [32, 'a b']
                _hidden = 1
                config = {"a": 1}
                pair = (1, 2)
                made = math.sin(1)
                x = 9
                a = b = 1
                big = 123456789012345678901234567890
                if on:
                    inner = 1
                """);
        assertThat(project.prepare("train.py").flags())
                .containsExactly(
                        FlagDefinition.of("x", FlagType.NUMBER, 0.1),
                        FlagDefinition.of("n", FlagType.NUMBER, 3L),
                        FlagDefinition.of("low", FlagType.NUMBER, -1e-3),
                        FlagDefinition.of("name", FlagType.STRING, "a b"),
                        FlagDefinition.of("on", FlagType.BOOLEAN, true),
                        FlagDefinition.of("none", FlagType.ANY, null),
                        FlagDefinition.of("layers", FlagType.STRING, "32 'a b'"),
                        FlagDefinition.of("a", FlagType.NUMBER, 1L),
                        FlagDefinition.of("b", FlagType.NUMBER, 1L),
                        FlagDefinition.of(
                                "big", FlagType.NUMBER, new java.math.BigInteger("123456789012345678901234567890")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            quoteCharacter = '`',
            value = {
                "loss = 1; for i in range(3):; loss = loss * 0.5; print(loss) -> ``",
                "loss = 1; for i in range(3):; loss *= 0.5; print('loss:', loss) -> ``",
                "lr = 1; for i in range(3):; w = w - lr; lr *= 0.5; print(lr) -> lr",
                "lr = 1; for i in range(3):; lr = 1 / (i + 1); w = w - lr; print(lr) -> ``",
                "loss = 0; for i in range(3):; loss = f(i); loss.backward(); print(f'{loss:.2f}') -> ``",
                "best = 9; loss = 9; for i in range(3):; loss = f(i); best = min(best, loss); print(best, loss) -> ``",
                "best = 9; for i in range(3):; if f(i) < best: best = f(i); print(best) -> ``",
                "n = 3; for i in range(n):; print(n) -> n",
                "a = 1; b = 2; for i in range(3):; a *= 2; b *= a; x = b + 1; print(a, b) -> a|b",
            })
    void aVariableThatALoopComputesAndTheScriptPrintsIsNoFlag(String statements, String flags) {
        StringBuilder lines = new StringBuilder();
        boolean inLoop = false;
        for (String line : List.of(statements.split("; ?", -1))) {
            lines.append(inLoop ? "    " : "").append(line).append('\n');
            inLoop |= line.startsWith("for ");
        }
        project.file("train.py", lines.toString());

        assertThat(project.prepare("train.py").flags())
                .extracting(FlagDefinition::name)
                .containsExactlyElementsOf(flags.isEmpty() ? List.of() : List.of(flags.split("\\|", -1)));
    }

    @Test
    void aGivenValueReplacesTheAssignment() throws Exception {
        project.file(
                "train.py",
                """
                from __future__ import annotations
                x = 0.1
                y = x * 2
                n: int = 3
                name = "a"
                on = True
                none = None
                layers = [1, 2]
                print(x, y, n, repr(name), on, none, layers)
                x = 7
                print(x)
                """);
        assertThat(project.run("train.py", Map.of()).stdout()).isEqualTo("0.1 0.2 3 'a' True None [1, 2]\n7\n");
        Map<String, Object> given = Map.of(
                "x", -1.5, "n", 4L, "name", "it's \\ é 🎉\n", "on", false, "none", "text", "layers", List.of(3L, "b"));
        Project.Result result = project.with("PYTHONIOENCODING", "utf-8").run("train.py", given);
        assertThat(result.stderr()).isEmpty();
        assertThat(result.stdout()).isEqualTo("-1.5 -3.0 4 \"it's \\\\ é 🎉\\n\" False text [3, 'b']\n7\n");
    }

    @Test
    void arithmeticWithNumbersIsTheDefaultOfAFlag() throws Exception {
        project.file(
                "train.py",
                """
                steps = 5 * 8
                rate = -1 / 4
                size = 2 ** 10 - 1
                word = "a" * 3
                print(steps, rate, size)
                if steps < 0:
                    ratio = 1 / 0
                    huge = 9 ** 9 ** 9
                """);
        assertThat(project.prepare("train.py").flags())
                .containsExactly(
                        FlagDefinition.of("steps", FlagType.NUMBER, 40L),
                        FlagDefinition.of("rate", FlagType.NUMBER, -0.25),
                        FlagDefinition.of("size", FlagType.NUMBER, 1023L));
        assertThat(project.run("train.py", Map.of("steps", 3L)).stdout()).isEqualTo("3 -0.25 1023\n");
    }

    @Test
    void arithmeticThatFailsOrIsTooLargeIsNoFlag() {
        project.file("train.py", "ratio = 1 / 0\nhuge = 9 ** 9 ** 9\nlarge = 9.9 ** 999\nn = 1\n");
        assertThat(project.prepare("train.py").flags()).containsExactly(FlagDefinition.of("n", FlagType.NUMBER, 1L));
    }

    @Test
    void assignmentsOfTheMainBlockAreFlags() throws Exception {
        project.file(
                "train.py",
                """
                x = 1
                def show(a):
                    print(x, a)
                if __name__ == "__main__":
                    rate = 0.1
                    for i in range(2):
                        show(rate)
                    i = 0
                """);
        assertThat(project.prepare("train.py").flags())
                .containsExactly(
                        FlagDefinition.of("x", FlagType.NUMBER, 1L), FlagDefinition.of("rate", FlagType.NUMBER, 0.1));
        assertThat(project.run("train.py", Map.of("rate", 0.5)).stdout()).isEqualTo("1 0.5\n1 0.5\n");
    }

    @Test
    void aListThatTheScriptFillsIsNoFlag() {
        project.file("train.py", "losses = []\nlayers = [4]\nnone = []\nlosses.append(1)\nlayers.append(2)\n");
        assertThat(project.prepare("train.py").flags())
                .extracting(FlagDefinition::name)
                .containsExactly("layers", "none");
    }

    @Test
    void aForcedValueReplacesAComputedOne() throws Exception {
        project.file(
                "train.py",
                """
                import os
                kind = "a" if os.sep == "/" else "b"
                if kind:
                    mode = len(kind)
                else:
                    mode = -len(kind)
                try:
                    seed = int(os.environ["NO_SUCH_SEED"])
                except KeyError:
                    seed = os.getpid()
                print(kind, mode, seed)
                """);
        assertThat(project.prepare("train.py").flags()).isEmpty();
        assertThat(project.run("train.py", Map.of("kind", "c", "mode", 7L, "seed", 3L))
                        .stdout())
                .isEqualTo("c 7 3\n");
    }

    @Test
    void numbersArePassedExactly() throws Exception {
        project.file(
                "train.py", "a = b = 0\nx = 0.1\ny = 0\nz = 0\nw = 0\nprint(repr(x), repr(y), repr(z), repr(w))\n");
        Map<String, Object> given = Map.of(
                "x", Double.NaN, "y", Double.NEGATIVE_INFINITY, "z", 1.234567890123456e-300, "w", Long.MIN_VALUE);
        assertThat(project.run("train.py", given).stdout())
                .isEqualTo("nan -inf 1.234567890123456e-300 -9223372036854775808\n");
    }

    @Test
    void aListIsWrittenAsWords() throws Exception {
        project.file("train.py", "layers = [1, 2]\nprint(layers)\n");
        PreparedProcess prepared = project.prepare("train.py");
        FlagValues values = FlagValues.of(Map.of("layers", List.of(64L, 0.5)));
        ProcessPlan plan = prepared.plan(values, project.runDirectory("train.py"), "0123");
        assertThat(Project.run(plan).stdout()).isEqualTo("[64, 0.5]\n");
    }

    @Test
    void theTextOfAListMayBeAList() throws Exception {
        project.file("train.py", "layers = [1, 2]\nprint(layers)\n");
        for (Object value : List.of("[3, 4]", "3 4", List.of(3L, 4L))) {
            PreparedProcess prepared = project.prepare("train.py");
            ProcessPlan plan =
                    prepared.plan(FlagValues.of(Map.of("layers", value)), project.runDirectory("train.py"), "0123");
            assertThat(Project.run(plan).stdout()).isEqualTo("[3, 4]\n");
        }
    }

    @Test
    void theTextOfAListIsSplitLikeShellWords() throws Exception {
        project.file("train.py", "words = ['a']\nprint(words)\n");
        PreparedProcess prepared = project.prepare("train.py");
        Path run = project.runDirectory("train.py");
        FlagValues values = FlagValues.of(Map.of("words", "a\\ b 'c d' [1 2]"));
        assertThat(Project.run(prepared.plan(values, run, "0123")).stdout()).isEqualTo("['a b', 'c d', '[1', '2]']\n");
        assertThatThrownBy(() -> prepared.plan(FlagValues.of(Map.of("words", "don't")), run, "0124"))
                .isInstanceOf(GuildException.class)
                .hasMessageStartingWith("words takes a list of words. A quote is never closed in: don't (");
    }

    @Test
    void theScriptSeesTheSameModuleAsWithPlainPython() throws Exception {
        project.file("side.py", "VALUE = 5\n");
        project.file(
                "train.py",
                """
                \"\"\"Doc.\"\"\"
                import os, sys, pickle
                import side
                x = 1
                class Model: pass
                pickle.loads(pickle.dumps(Model()))
                print(__name__, os.path.basename(__file__), sys.argv, side.VALUE, __doc__)
                print(os.getcwd() == os.path.dirname(__file__), os.environ["FLAG_X"], os.environ["RUN_ID"])
                print(sys.stdin.read() == "", os.environ["FLAGS_DEST"])
                """);
        Project.Result result = project.run("train.py", Map.of("x", 2L));
        assertThat(result.stderr()).isEmpty();
        assertThat(result.stdout()).isEqualTo("__main__ train.py ['train.py'] 5 Doc.\nTrue 2 0123\nTrue globals\n");
        assertThat(project.folder().resolve("__pycache__")).doesNotExist();
    }

    @Test
    void aTracebackKeepsFileAndLineAndHidesTheLauncher() throws Exception {
        project.file("train.py", "x = 1\n\ndef f():\n    raise ValueError(x)\n\nf()\n");
        Project.Result result = project.run("train.py", Map.of("x", 2L));
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.stderr())
                .contains("train.py\", line 6, in <module>", "line 4, in f", "raise ValueError(x)", "ValueError: 2")
                .doesNotContain("launch_script");
    }

    @Test
    void anExitStatusIsKept() throws Exception {
        project.file("fail.py", "code = 3\nprint('about to fail')\nraise SystemExit(code)\n");
        Project.Result result = project.run("fail.py", Map.of());
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.stdout()).isEqualTo("about to fail\n");
        assertThat(result.stderr()).isEmpty();
    }

    @Test
    void aScriptAndItsChildrenExitWhenItsStdinIsClosed() throws Exception {
        project.file(
                "slow.py",
                """
                import os, subprocess, time
                child = subprocess.Popen(["sleep", "600"])
                forked = os.fork()
                if forked == 0:
                    time.sleep(600)
                print(child.pid, forked, flush=True)
                time.sleep(600)
                """);
        PreparedProcess prepared = project.prepare("slow.py");
        ProcessPlan plan = prepared.plan(Project.defaults(prepared), project.runDirectory("slow.py"), "0123");
        assertThat(plan.exitsOnStdinClose()).isTrue();
        Process process = new ProcessBuilder(plan.command())
                .directory(plan.directory().toFile())
                .redirectErrorStream(true)
                .start();
        List<String> pids = ShellWords.split(process.inputReader().readLine());
        process.getOutputStream().close();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        for (String pid : pids) {
            assertThat(endsSoon(Long.parseLong(pid))).as("process %s", pid).isTrue();
        }
    }

    static boolean endsSoon(long pid) throws InterruptedException {
        for (int i = 0; i < 1200; i++) {
            if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
                return true;
            }
            Thread.sleep(50);
        }
        return false;
    }

    @Test
    void numpyWorksWhereItIsInstalled() throws Exception {
        Path python = Path.of("/usr/bin/python3");
        assumeThat(python).exists();
        assumeThat(Project.run(new ProcessPlan(
                                List.of(python.toString(), "-c", "import numpy"), Map.of(), folder, false))
                        .status())
                .isZero();
        project.file("train.py", "import numpy as np\nx = 0.5\nprint('loss: %.3f' % np.sin(x))\n");
        assertThat(project.with("JGUILD_PYTHON", python.toString())
                        .run("train.py", Map.of("x", 0.0))
                        .stdout())
                .isEqualTo("loss: 0.000\n");
    }

    @Test
    void aSyntaxErrorIsReportedInOneSentence() {
        Path script = project.file("train.py", "x = 1\ny = = 2\n");
        assertThatThrownBy(() -> project.prepare("train.py"))
                .isInstanceOf(GuildException.class)
                .hasMessage(script + ": Python cannot read this script: line 2: invalid syntax.");
    }

    @Test
    void withoutPythonTheMessageSaysWhatToDo() {
        project.file("train.py", "x = 1\n");
        project.with("PATH", folder.toString()).with("JGUILD_PYTHON", "");
        assertThatThrownBy(() -> project.prepare("train.py"))
                .isInstanceOf(GuildException.class)
                .hasMessage(
                        "There is no python3 and no python on PATH: install Python 3, or name it with the environment "
                                + "variable JGUILD_PYTHON.");
        project.with("JGUILD_PYTHON", "/no/python");
        assertThatThrownBy(() -> project.prepare("train.py"))
                .hasMessage("JGUILD_PYTHON names '/no/python', which is not a program that can be run.");
    }

    @Test
    void aScriptInASubfolderRunsFromThere() throws Exception {
        project.file("sub/train.py", "x = 1\nimport side\nprint(side.y + x)\n");
        project.file("sub/side.py", "y = 10\n");
        Operation operation = project.operation("sub/train.py");
        assertThat(operation.name()).isEqualTo("sub/train.py");
        assertThat(operation.opref().pkg()).isEqualTo(project.folder().toString());
        assertThat(project.run("sub/train.py", Map.of("x", 5L)).stdout()).isEqualTo("15\n");
        assertThat(project.folder().resolve("sub/__pycache__")).doesNotExist();
    }
}
