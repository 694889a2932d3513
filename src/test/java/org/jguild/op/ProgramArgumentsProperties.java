package org.jguild.op;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import org.jguild.flag.Assignment;
import org.jguild.flag.FlagParser;
import org.jguild.flag.FlagValues;

/**
 * A program that parses its arguments with argparse sees exactly what it would see in a shell: without flags what plain Python
 * sees, and with flags what it sees with the same options.
 */
@Tag("slow")
class ProgramArgumentsProperties {

    private static final String HEAD =
            """
            import argparse, json
            def truth(text):
                if text.lower() in ("yes", "true", "1"): return True
                if text.lower() in ("no", "false", "0"): return False
                raise argparse.ArgumentTypeError(text)
            parser = argparse.ArgumentParser(fromfile_prefix_chars="@")
            group = parser.add_mutually_exclusive_group()
            group.add_argument('--other', type=int, default=1)
            """;
    private static final String TAIL = "print(sorted(vars(parser.parse_args()).items(), key=str))\n";

    /**
     * An option of a program.
     *
     * @param code the Python code that adds it; NAME stands for its name
     * @param value a value for its flag
     * @param arguments the arguments that give it this value in a shell
     */
    private record Kind(String code, String value, List<String> arguments) {}

    private static final List<Kind> KINDS = List.of(
            option("type=float, default=0.1", "0.25"),
            option("type=float, default='0.1'", "-1e-05", "--NAME=-1e-05"),
            option("type=float", "3"),
            option("type=int, default=0.5", "7"),
            option("type=int, default=3", "-2", "--NAME=-2"),
            option("default='a b'", "it's", "--NAME", "it's"),
            option("default=None", "'010'", "--NAME", "010"),
            option("default='x'", "@y", "--NAME=@y"),
            option("default=argparse.SUPPRESS", "z"),
            option("type=truth, default=True", "no"),
            option("type=truth, default=False", "yes"),
            option("type=truth, default='no'", "yes"),
            option("type=bool, default=True", "no", "--NAME", ""),
            option("type=lambda s: s.startswith('t'), default=True", "no", "--NAME", "false"),
            option("type=lambda s: [int(v) for v in s.split(',')], default=[64, 32]", "8,4"),
            option("type=json.loads, default={'a': 1}", "'{\"b\": 2}'", "--NAME", "{\"b\": 2}"),
            option("choices=['sgd', 'adam'], default='sgd'", "adam"),
            option("type=int, choices=[1, 2, 4], default=2", "4"),
            option("action='store_true'", "yes", "--NAME"),
            option("action='store_false'", "no", "--NAME"),
            option("action=argparse.BooleanOptionalAction, default=True", "no", "--no-NAME"),
            option("action=argparse.BooleanOptionalAction, default=None", "yes", "--NAME"),
            option("action='count', default=1", "3", "--NAME", "--NAME"),
            option("action='append', default=['p']", "\"p 'q r'\"", "--NAME", "q r"),
            option("action='append'", "\"u v\"", "--NAME", "u", "--NAME", "v"),
            option("nargs='+', type=int, default=[1, 2]", "\"3 4 5\"", "--NAME", "3", "4", "5"),
            option("nargs=2, type=float", "\"0.5 2\"", "--NAME", "0.5", "2"),
            option("nargs='?', const='c', default='d'", "e"),
            new Kind("group.add_argument('--NAME', type=int, default=0)\n", "9", List.of("--NAME", "9")),
            new Kind(
                    """
                    parser.add_argument('--NAME', dest='d_NAME', action='store_true')
                    parser.add_argument('--no-NAME', dest='d_NAME', action='store_false')
                    parser.set_defaults(**{'d_NAME': True})
                    """,
                    "no",
                    List.of("--no-NAME")));

    private static Kind option(String settings, String value, String... arguments) {
        List<String> words = arguments.length == 0 ? List.of("--NAME", value) : List.of(arguments);
        return new Kind("parser.add_argument('--NAME', " + settings + ")\n", value, words);
    }

    /** An option with its place in a program, which makes its name, and whether it is given. */
    record Use(int kind, boolean given) {}

    /** A program with options, perhaps a positional argument and a command with an option of its own. */
    record Program(List<Use> uses, int positional, int command) {

        /** Two options of the exclusive group cannot both be given. */
        List<Use> compatible() {
            List<Use> result = new ArrayList<>();
            boolean grouped = false;
            for (Use use : uses) {
                boolean group = KINDS.get(use.kind()).code().startsWith("group");
                result.add(new Use(use.kind(), use.given() && !(group && grouped)));
                grouped |= group && use.given();
            }
            return result;
        }

        String code() {
            String options = IntStream.range(0, uses.size())
                    .mapToObj(i -> KINDS.get(uses.get(i).kind()).code().replace("NAME", name(i)))
                    .collect(Collectors.joining());
            String place = positional == 0 ? "" : "parser.add_argument('place', nargs='?', type=int, default=5)\n";
            String commands = command == 0
                    ? ""
                    : """
                    commands = parser.add_subparsers(dest='cmd')
                    commands.add_parser('train').add_argument('--rate', type=float, default=0.5)
                    commands.add_parser('test').add_argument('data')
                    """;
            return HEAD + options + place + commands + TAIL;
        }

        private static String name(int i) {
            return "opt-" + (char) ('a' + i);
        }

        List<Assignment> assignments() {
            List<Assignment> given = new ArrayList<>();
            List<Use> all = compatible();
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).given()) {
                    given.add(
                            new Assignment(name(i), KINDS.get(all.get(i).kind()).value()));
                }
            }
            if (positional == 2) {
                given.add(new Assignment("place", "6"));
            }
            if (command > 1) {
                given.add(new Assignment("cmd", command == 2 ? "train" : "test"));
                given.add(command == 2 ? new Assignment("rate", "0.75") : new Assignment("data", "x.csv"));
            }
            return given;
        }

        List<String> arguments() {
            List<String> several = new ArrayList<>();
            List<String> words = new ArrayList<>();
            List<Use> all = compatible();
            for (int i = 0; i < all.size(); i++) {
                Kind kind = KINDS.get(all.get(i).kind());
                if (all.get(i).given()) {
                    String name = name(i);
                    (kind.code().contains("nargs") ? several : words)
                            .addAll(kind.arguments().stream()
                                    .map(word -> word.replace("NAME", name))
                                    .toList());
                }
            }
            List<String> result = new ArrayList<>(words);
            if (positional == 2) {
                result.add("6");
            }
            if (command > 1) {
                result.addAll(command == 2 ? List.of("train", "--rate", "0.75") : List.of("test", "x.csv"));
            }
            // What follows an option with several values would be one of them, so other options do.
            several.addAll(result);
            return several;
        }
    }

    @Provide
    static Arbitrary<Program> programs() {
        Arbitrary<Use> use = Combinators.combine(
                        Arbitraries.integers().between(0, KINDS.size() - 1), Arbitraries.of(true, false))
                .as(Use::new);
        return Combinators.combine(
                        use.list().ofMinSize(1).ofMaxSize(12),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 3))
                .as(Program::new)
                // Without an option in between, the last of several values would take the place of what follows.
                .filter(program -> (program.positional() < 2 && program.command() < 2) || isDelimited(program));
    }

    private static boolean isDelimited(Program program) {
        return program.compatible().stream()
                .filter(Use::given)
                .noneMatch(use -> KINDS.get(use.kind()).code().contains("nargs"));
    }

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    void aProgramSeesWhatItSeesInAShell(@ForAll("programs") Program program) throws Exception {
        Path folder = Files.createTempDirectory("arguments");
        try {
            Project project = new Project(folder.toRealPath());
            project.file("prog.py", program.code());
            PreparedProcess prepared = project.prepare("prog.py");
            assertThat(seen(project, prepared, List.of())).isEqualTo(plain(project, List.of()));
            assertThat(seen(project, prepared, program.assignments())).isEqualTo(plain(project, program.arguments()));
        } finally {
            delete(folder);
        }
    }

    private static String seen(Project project, PreparedProcess prepared, List<Assignment> given) throws Exception {
        FlagValues values =
                FlagParser.space("prog.py", prepared.flags(given), given, false).fixed();
        Project.Result result = Project.run(prepared.plan(values, project.runDirectory("prog.py"), "0123"));
        return result.stderr() + result.stdout();
    }

    private static String plain(Project project, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("python3", "prog.py"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .directory(project.folder().toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
