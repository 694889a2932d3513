package org.jguild.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jguild.experiment.ExperimentContext;
import org.jguild.flag.FlagValues;
import org.jguild.run.RunSnapshot;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The run command makes the trials that it always made, to the last digit. A change that is meant is taken over by
 * {@code mvn -pl src test -Dtest=FrozenProposalsTest -Djguild.golden=write}; look at the files before they are committed.
 */
class FrozenProposalsTest {

    private static final Path FILES =
            Path.of("").toAbsolutePath().resolveSibling("src/test/resources/org/jguild/command");
    private static final String MIXED = "x=[-2.0:2.0] lr=loguniform[0.0001:1.0] n=[1:8] kind=[a,b,c] fixed=7";
    private static final String PLANE = "x=[-2.0:2.0:0.5] lr=loguniform[0.0001:1.0]";

    @TempDir
    Path folder;

    private final OrderedTrials trials = new OrderedTrials();

    static Stream<String> files() {
        return searches().keySet().stream();
    }

    /** By the name of the file: its searches, each with its commands. */
    private static Map<String, Map<String, List<String>>> searches() {
        Map<String, Map<String, List<String>>> searches = new LinkedHashMap<>();
        searches.put("default", usual(""));
        for (String name : List.of("random", "sobol", "gp", "forest", "gbrt", "tpe", "cmaes", "auto")) {
            searches.put(name, usual("-o " + name));
        }
        for (String name : List.of("gp", "forest", "gbrt")) {
            searches.get(name).putAll(criteria("-o " + name));
        }
        for (String name : List.of("gp", "forest", "gbrt", "tpe", "cmaes")) {
            searches.get(name).put("random starts", List.of(mixed("-o " + name + " -Fo random-starts=6")));
            searches.get(name).put("no random starts", List.of(mixed("-o " + name + " -Fo random-starts=0")));
        }
        searches.get("gp").put("noise", List.of(mixed("-o gp -Fo noise=0.01")));
        searches.get("gp").put("learned noise", List.of(mixed("-o gp -Fo noise=gaussian")));
        searches.put("grid", grids());
        return searches;
    }

    private static Map<String, List<String>> usual(String optimizer) {
        Map<String, List<String>> searches = new LinkedHashMap<>();
        String plane = "run f " + PLANE + " -m 12 --random-seed 5 " + optimizer;
        searches.put("restarted", List.of(mixed(optimizer), "run --restart BATCH -m 6"));
        searches.put("plane with an initial value", List.of(plane));
        searches.put("listed values", List.of("run f n=[1,2,3] kind=[a,b,c] -m 11 --random-seed 5 " + optimizer));
        searches.put("warm start", List.of("run f " + MIXED + " -o random -m 7 --random-seed 2", mixed(optimizer)));
        searches.put("parallel", List.of(mixed(optimizer) + " --parallel 3"));
        searches.put("all at once", List.of("run f " + PLANE + " -m 3 --random-seed 5 --parallel 3 " + optimizer));
        searches.put("failing", List.of("run failing " + MIXED + " -m 12 --random-seed 5 " + optimizer));
        searches.put("points to try", List.of(plane + " --try x=0.25,lr=0.01 --try x=0.75"));
        searches.put("to maximize", List.of(plane + " --maximize loss"));
        return searches;
    }

    private static Map<String, List<String>> criteria(String optimizer) {
        Map<String, List<String>> searches = new LinkedHashMap<>();
        for (String criterion : List.of("EI", "LCB", "PI", "gp_hedge")) {
            searches.put(criterion, List.of(mixed(optimizer + " -Fo acq-func=" + criterion)));
        }
        searches.put("xi of EI", List.of(mixed(optimizer + " -Fo xi=0.3")));
        searches.put("xi of PI", List.of(mixed(optimizer + " -Fo acq-func=PI -Fo xi=0.1")));
        searches.put(
                "options of a restart",
                List.of(
                        mixed(optimizer + " -Fo acq-func=LCB -Fo kappa=0.5 -Fo random-starts=3"),
                        "run --restart BATCH -m 4",
                        "run --restart BATCH -m 4 -Fo kappa=3"));
        return searches;
    }

    private static Map<String, List<String>> grids() {
        String large = "run f x=[0.1,0.2,0.3] n=[1,2,3,4] kind=[a,b] --random-seed 5";
        String small = "run f x=[0.1,0.2,0.3] n=[1,2]";
        Map<String, List<String>> searches = new LinkedHashMap<>();
        searches.put("plain", List.of(small));
        searches.put("named", List.of(small + " -o +"));
        searches.put("left open", List.of(small + " -O"));
        searches.put("sampled", List.of(large + " -m 9", "run --restart BATCH -m 6", "run --restart BATCH -m 30"));
        searches.put("sampled ranges", List.of("run f x=[-2.0:2.0] n=[1,2,3] -o + --random-seed 5"));
        searches.put("stopped", List.of(large + " --no-improvement 3", "run --restart BATCH -m 30"));
        searches.put("failing", List.of("run failing x=[0.1,0.2,0.3] n=[1,2]", "run --restart BATCH"));
        searches.put("parallel", List.of(large + " --parallel 3"));
        searches.put("points to try", List.of(small + " --try x=0.2,n=1 --try x=7"));
        searches.put("batch file", List.of("run f @trials.csv kind=[a,b] --random-seed 5"));
        searches.put(
                "sampled batch file", List.of("run f @trials.csv -m 2 --random-seed 5", "run --restart BATCH -m 2"));
        return searches;
    }

    private static String mixed(String optimizer) {
        return "run f " + MIXED + " -m 12 --random-seed 5 " + optimizer;
    }

    @ParameterizedTest
    @MethodSource("files")
    @Timeout(300)
    void theTrialsAreThoseOfTheFile(String name) throws IOException {
        StringBuilder text = new StringBuilder();
        searches().get(name).forEach((title, commands) -> {
            text.append(text.isEmpty() ? "" : "\n").append("# ").append(title).append('\n');
            Notebook notebook = project(title);
            commands.forEach(command -> text.append(trials(notebook, command)));
        });

        Path file = FILES.resolve("frozen-" + name + ".txt");
        if ("write".equals(System.getProperty("jguild.golden"))) {
            Files.createDirectories(FILES);
            Files.writeString(file, text);
        }
        assertThat(text).hasToString(Files.readString(file));
    }

    private Notebook project(String name) {
        Notebook notebook = new Notebook(folder.resolve(name));
        notebook.write("trials.csv", "x,n\n0.5,2\n[-1.0:1.0],4\n0.75\n");
        notebook.functions.put("f", trials.smooth("f"));
        notebook.functions.put("failing", trials.failing("failing"));
        return notebook;
    }

    private String trials(Notebook notebook, String command) {
        trials.start(command.contains("--parallel 3") ? 3 : 1);
        String batch = notebook.runs().stream()
                .filter(RunSnapshot::isBatch)
                .findFirst()
                .map(run -> run.id().brief())
                .orElse("");
        ExperimentContext context = new ExperimentContext(
                notebook.directory(),
                Map.of("GUILD_HOME", notebook.home().toString()),
                List.of(),
                Clock.systemUTC(),
                notice -> {},
                (stderr, bytes, length) -> {},
                trials);
        List<String> words = List.of(command.replace("BATCH", batch).strip().split("\\s+"));
        try {
            new GuildCommands(context, notebook.functions).execute(words);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return trials.begun().stream()
                .map(flags -> "  " + shown(flags) + "\n")
                .collect(Collectors.joining("", command + "\n", ""));
    }

    /** Reals with 17 digits, as the shortest text of one depends on the JDK. */
    private static String shown(FlagValues flags) {
        return flags.values().entrySet().stream()
                .map(flag -> flag.getKey() + "="
                        + (flag.getValue() instanceof Double real
                                ? new BigDecimal(real)
                                        .round(new MathContext(17))
                                        .toString()
                                : flag.getValue()))
                .collect(Collectors.joining(" "));
    }
}
