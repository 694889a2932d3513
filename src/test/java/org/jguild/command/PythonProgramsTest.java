package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jguild.run.Run;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs in Python print the same under JGuild as in a shell, and their runs record what they used. */
@Tag("slow")
@Timeout(600)
class PythonProgramsTest {

    /** Debian's, which has the libraries. */
    private static final String PYTHON = "/usr/bin/python3";

    @TempDir
    Path folder;

    /** A program, what is run with JGuild, the same in a shell, and the flags that the run records, as {@code a=1, b=no}. */
    private static Arguments same(String kind, Map<String, String> files, String run, String shell, String flags) {
        return Arguments.of(kind, files, run, shell, flags);
    }

    private static final String TRUTH =
            """
            import argparse
            def truth(word):
                if word.lower() not in ("yes", "no", "true", "false", "1", "0"):
                    raise argparse.ArgumentTypeError("neither yes nor no")
                return word.lower() in ("yes", "true", "1")
            parser = argparse.ArgumentParser()
            parser.add_argument("--flip", type=truth, default=False)
            parser.add_argument("--test", type=lambda word: word[0] in "tT", default=True)
            parser.add_argument("--rate", type=float, default=0.5)
            args = parser.parse_args()
            print(args)
            """;

    private static final String CONVERTED =
            """
            import argparse, enum, json
            class Color(enum.Enum):
                RED = "red"
                BLUE = "blue"
            def power(text):
                return 10 ** float(text)
            parser = argparse.ArgumentParser(fromfile_prefix_chars="@")
            parser.add_argument("--color", type=Color, default=Color.RED, choices=list(Color))
            parser.add_argument("--colors", type=Color, nargs="+", default=[Color.RED, Color.BLUE])
            parser.add_argument("--extra", type=json.loads, default={"a": 1})
            parser.add_argument("--sizes", type=lambda text: [int(n) for n in text.split(",")], default=[64, 32])
            parser.add_argument("--count", type=int, default=0.5)
            parser.add_argument("--power", type=power, default=100.0)
            parser.add_argument("--name", default=argparse.SUPPRESS)
            parser.add_argument("--level", default=None)
            parser.add_argument("--data", type=argparse.FileType("r"), default="rows.txt")
            args = parser.parse_args()
            args.data = args.data.read()
            print(sorted(vars(args).items(), key=str))
            """;

    private static final Map<String, String> CONVERTING =
            Map.of("prog.py", CONVERTED, "rows.txt", "1 2\n", "more.txt", "3\n");

    private static final String SWITCHES =
            """
            import argparse
            parser = argparse.ArgumentParser()
            parser.add_argument("--bias", dest="bias", action="store_true")
            parser.add_argument("--no-bias", dest="bias", action="store_false")
            parser.set_defaults(bias=True)
            parser.add_argument("--cache", action=argparse.BooleanOptionalAction, default=True)
            parser.add_argument("--no-color", action="store_true")
            group = parser.add_mutually_exclusive_group()
            group.add_argument("--fast", action="store_true")
            group.add_argument("--slow", action="store_true")
            print(parser.parse_args())
            """;

    private static final String COMMANDS =
            """
            import argparse
            parser = argparse.ArgumentParser()
            parser.add_argument("--seed", type=int, default=1)
            commands = parser.add_subparsers(dest="task", required=True)
            fit = commands.add_parser("fit")
            fit.add_argument("table")
            fit.add_argument("depth", type=int, nargs="?", default=3)
            fit.add_argument("--rate", type=float, default=0.5)
            rank = commands.add_parser("rank")
            rank.add_argument("--top-k", type=int, default=5)
            print(parser.parse_args())
            """;

    private static final String TWO_PARSERS =
            """
            import argparse, sys
            first = argparse.ArgumentParser(add_help=False)
            first.add_argument("--mode", default="a")
            known, rest = first.parse_known_args()
            second = argparse.ArgumentParser(parents=[first])
            second.add_argument("--rate", type=float, default=0.5)
            print(known.mode, second.parse_args())
            """;

    private static final String HELP_WITHOUT_ARGUMENTS =
            """
            import argparse, sys
            parser = argparse.ArgumentParser()
            parser.add_argument("--rate", type=float, default=0.5)
            if len(sys.argv) == 1:
                parser.print_help()
                sys.exit(0)
            print(parser.parse_args())
            """;

    private static final String CLICK =
            """
            import click
            @click.command()
            @click.option("--rate", default=0.5)
            @click.option("--epochs", default=2, show_default=True)
            @click.option("--fast/--slow", default=False)
            @click.option("--size", type=(int, int), default=(3, 4))
            @click.argument("table", default="none")
            def main(**values):
                print(sorted(values.items()))
            if __name__ == "__main__":
                main()
            """;

    private static final String TYPER =
            """
            import enum, typer
            class Color(str, enum.Enum):
                RED = "light red"
                BLUE = "blue"
            def main(table: str, rate: float = 0.5, fast: bool = False, color: Color = Color.RED, n: int = typer.Option(3)):
                print(table, rate, fast, color, n)
            if __name__ == "__main__":
                typer.run(main)
            """;

    private static final String WORKERS =
            """
            import multiprocessing
            factor = 2.0
            method = "fork"
            def scaled(n):
                return factor * n
            if __name__ == "__main__":
                multiprocessing.set_start_method(method)
                with multiprocessing.Pool(2) as pool:
                    print("loss: %g" % sum(pool.map(scaled, [1, 2, 3])))
            """;

    private static final Map<String, String> PARSER_ELSEWHERE = Map.of(
            "arguments.py",
            """
            import argparse
            class Own(argparse.ArgumentParser):
                def __init__(self):
                    super().__init__()
                    self.add_argument("--rate", type=float, default=0.5)
            def made():
                parser = argparse.ArgumentParser()
                parser.add_argument("--rate", type=float, default=0.5)
                return parser
            """,
            "made.py",
            "from arguments import made\nprint(made().parse_args())\n",
            "own.py",
            "import arguments\nif __name__ == '__main__':\n    print(arguments.Own().parse_args())\n");

    private static final Map<String, String> PACKAGE = Map.of(
            "shop/__init__.py", "",
            "shop/units.py", "def double(n): return 2 * n\n",
            "shop/parts/__init__.py", "",
            "shop/parts/near.py", "from ..units import double\nx = 0.5\nif __name__ == '__main__': print(double(x))\n",
            "shop/parts/full.py", "from shop.units import double\nx = 0.5\nprint(double(x))\n",
            "shop/parts/side.py", "y = 1\n",
            "shop/parts/beside.py", "import side\nx = 0.5\nprint(x + side.y)\n");

    static Stream<Arguments> programs() {
        Map<String, String> truth = Map.of("prog.py", TRUTH);
        Map<String, String> switches = Map.of("prog.py", SWITCHES);
        Map<String, String> commands = Map.of("prog.py", COMMANDS);
        Map<String, String> click = Map.of("prog.py", CLICK);
        return Stream.of(
                same("text to truth", truth, "prog.py", "prog.py", "flip=false, test=true, rate=0.5"),
                same(
                        "text to truth, given",
                        truth,
                        "prog.py flip=yes test=no",
                        "prog.py --flip yes --test f",
                        "flip=true, test=false, rate=0.5"),
                same(
                        "converted defaults",
                        CONVERTING,
                        "prog.py",
                        "prog.py",
                        "color=red, colors=red blue, count=0.5, power=100.0"),
                same(
                        "converted once",
                        CONVERTING,
                        "prog.py color=blue colors=blue sizes=4,5 count=7 power=3 name=b level=2 data=more.txt",
                        "prog.py --color blue --colors blue --sizes 4,5 --count 7 --power 3 --name b --level 2 --data more.txt",
                        "color=blue, colors=blue, sizes=4,5, count=7, power=3, name=b, level=2, data=more.txt"),
                same(
                        "two switches of one name",
                        switches,
                        "prog.py",
                        "prog.py",
                        "bias=true, cache=true, no-color=false, fast=false, slow=false"),
                same(
                        "switches, given",
                        switches,
                        "prog.py bias=no cache=no no-color=yes slow=yes",
                        "prog.py --no-bias --no-cache --no-color --slow",
                        "bias=false, cache=false, no-color=true, fast=false, slow=true"),
                same(
                        "a command",
                        commands,
                        "prog.py task=fit table=a.csv rate=2",
                        "prog.py fit a.csv --rate 2",
                        "seed=1, task=fit, table=a.csv, depth=3, rate=2"),
                same(
                        "another command",
                        commands,
                        "prog.py task=rank seed=4 top-k=6",
                        "prog.py --seed 4 rank --top-k 6",
                        "seed=4, task=rank, top-k=6"),
                same(
                        "two parsers",
                        Map.of("prog.py", TWO_PARSERS),
                        "prog.py mode=b rate=2",
                        "prog.py --mode b --rate 2",
                        "mode=b, rate=2"),
                same(
                        "help without arguments",
                        Map.of("prog.py", HELP_WITHOUT_ARGUMENTS),
                        "prog.py rate=2",
                        "prog.py --rate 2",
                        "rate=2"),
                same("parser in a module", PARSER_ELSEWHERE, "made.py rate=2", "made.py --rate 2", "rate=2"),
                same("parser of its own class", PARSER_ELSEWHERE, "own.py rate=2", "own.py --rate 2", "rate=2"),
                same("click", click, "prog.py", "prog.py", "rate=0.5, epochs=2, fast=false, size=3 4, table=none"),
                same(
                        "click, given",
                        click,
                        List.of("prog.py", "rate=2", "fast=yes", "size=5 6", "table=a.csv"),
                        "prog.py --rate 2 --fast --size 5 6 a.csv",
                        "rate=2, epochs=2, fast=true, size=5 6, table=a.csv"),
                same(
                        "typer",
                        Map.of("prog.py", TYPER),
                        "prog.py table=a.csv",
                        "prog.py a.csv",
                        "table=a.csv, rate=0.5, fast=false, color=light red, n=3"),
                same(
                        "typer, given",
                        Map.of("prog.py", TYPER),
                        "prog.py table=a.csv rate=2 fast=yes color=blue n=4",
                        "prog.py a.csv --rate 2 --fast --color blue --n 4",
                        "table=a.csv, rate=2, fast=true, color=blue, n=4"),
                same("a script of a package", PACKAGE, "shop/parts/near.py", "-m shop.parts.near", "x=0.5"),
                same("a module", PACKAGE, "shop.parts.near", "-m shop.parts.near", "x=0.5"),
                same("imports of the package", PACKAGE, "shop/parts/full.py", "-m shop.parts.full", "x=0.5"),
                same("imports of the folder", PACKAGE, "shop/parts/beside.py", "shop/parts/beside.py", "x=0.5"));
    }

    private static Arguments same(
            String kind, Map<String, String> files, List<String> run, String shell, String flags) {
        return Arguments.of(kind, files, String.join("|", run), shell, flags);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void aProgramPrintsWhatItPrintsInAShell(
            String kind, Map<String, String> files, String run, String shell, String flags) throws Exception {
        Notebook notebook = project(files);
        String printed = shell(notebook.directory(), shell);

        Run recorded = run(notebook, run);

        assertThat(notebook.output().replaceAll("<_io.*?>", "")).isEqualTo(printed.replaceAll("<_io.*?>", ""));
        List<String> used = new ArrayList<>();
        recorded.flags().values().forEach((name, value) -> used.add(name + "=" + value));
        assertThat(used).contains(flags.split(", ", -1));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theProcessesOfAProgramHaveTheValuesThatWereGiven(String method) {
        Notebook notebook = project(Map.of("prog.py", WORKERS));

        Run recorded = run(notebook, "prog.py factor=10 method=" + method);

        assertThat(recorded.scalars().get("loss").last()).isEqualTo(60);
    }

    static Stream<String> methods() {
        return Stream.of("fork", "spawn", "forkserver");
    }

    @ParameterizedTest
    @MethodSource("globals")
    void aGivenValueReplacesThatOfAGlobalVariable(String assignment, String given, String expected) throws Exception {
        Notebook notebook = project(Map.of("prog.py", "import datetime\n" + assignment + "\nprint(repr(a))\n"));

        run(notebook, "prog.py" + (given.isEmpty() ? "" : "|a=" + given));

        assertThat(notebook.output().strip()).isEqualTo(expected);
    }

    static Stream<Arguments> globals() {
        return Stream.of(
                Arguments.of("a = b = 4", "5", "5"),
                Arguments.of("a: float = 0.5", "2", "2"),
                Arguments.of("a = None", "", "None"),
                Arguments.of("a = None", "3", "3"),
                Arguments.of("a = '2024-01-01'", "2025-06-30", "'2025-06-30'"),
                Arguments.of("a = [[1, 2], [3]]", "", "[[1, 2], [3]]"));
    }

    private Notebook project(Map<String, String> files) {
        Notebook notebook = new Notebook(folder);
        notebook.variables.put("JGUILD_PYTHON", PYTHON);
        files.forEach(notebook::write);
        return notebook;
    }

    private static Run run(Notebook notebook, String words) {
        List<String> command = new ArrayList<>(List.of("run"));
        command.addAll(List.of(words.split(words.contains("|") ? "\\|" : " ", -1)));
        notebook.guild(command);
        return notebook.runs().get(0).run();
    }

    private static String shell(Path directory, String words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(PYTHON));
        command.addAll(List.of(words.split(" ", -1)));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}
