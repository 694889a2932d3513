package org.jguild.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jguild.flag.FlagValues;
import org.jguild.text.Yaml;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files are written byte for byte as the Python tool writes them. */
class GoldenFilesTest {

    private static final long NOW = 1795430772315440L;
    private static final Path SAMPLE =
            GuildHomeSample.original(GuildHomeSample.SINGLE).resolve(".guild");

    @TempDir
    private Path temp;

    private RunStore store;

    @BeforeEach
    void openStore() {
        store = new RunStore(temp, SteppingClock.at(NOW));
    }

    /** Creates the single run of the sample again. */
    private Run create() throws IOException {
        Path project = GuildHomeSample.original(GuildHomeSample.SINGLE);
        List<SourceFile> sources = Stream.of("train.py", "slow.py", "guild.yml", "fail.py")
                .map(name -> new SourceFile(project.resolve(name), name))
                .toList();
        FlagValues flags = FlagValues.NONE.with("x", 0.25).with("noise", 0L).with("epochs", 3L);
        Map<String, Object> attributes = Map.of(
                "random_seed", 1560136137L,
                "tags", List.of("demo", "model"),
                "user_flags", Map.of("noise", 0L, "x", 0.25),
                "run_params", Yaml.read(Files.readString(SAMPLE.resolve("attrs/run_params"))));
        Opref opref = new Opref("script", "/home/user/project", "", "", "train.py");
        return store.create(new NewRun(opref, flags, "a single run", attributes, sources));
    }

    private static List<String> attributeFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("test/resources/guild-home"))) {
            return files.filter(
                            file -> file.getParent().getFileName().toString().equals("attrs"))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("attributeFiles")
    void anAttributeIsWrittenAsItWasRead(String file) throws IOException {
        String text = Files.readString(Path.of(file));
        assertThat(AttributeText.of(AttributeText.value(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("sameFiles")
    void aNewRunHasTheFilesOfThePythonTool(String file) throws IOException {
        assertThat(create().guildDir().resolve(file)).hasSameBinaryContentAs(SAMPLE.resolve(file));
    }

    private static Stream<String> sameFiles() {
        return Stream.of(
                "opref",
                "manifest",
                "attrs/deps",
                "attrs/flags",
                "attrs/label",
                "attrs/random_seed",
                "attrs/run_params",
                "attrs/sourcecode_digest",
                "attrs/tags",
                "attrs/user_flags");
    }

    @Test
    void aNewRunHasEveryAttributeOfThePythonToolExceptThoseAboutPython() throws IOException {
        Run run = create();
        ActiveRun active = ActiveRun.start(run, List.of("train"), Map.of(), SteppingClock.at(NOW));
        active.finish(0);
        try (Stream<Path> expected = Files.list(SAMPLE.resolve("attrs"))) {
            assertThat(expected.map(file -> run.guildDir().resolve("attrs").resolve(file.getFileName())))
                    .allSatisfy(file -> assertThat(file).isNotEmptyFile());
        }
        assertThat(names(run.guildDir()))
                .containsExactlyInAnyOrder("attrs", "manifest", "opref", "output", "output.index", "jguild.journal");
        assertThat(names(run.dir())).containsExactlyInAnyOrder(".guild", "train.py", "slow.py", "guild.yml", "fail.py");
    }

    private static List<String> names(Path dir) throws IOException {
        try (Stream<Path> files = Files.list(dir)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void commandAndEnvironmentAreWrittenAsThePythonToolDoes() throws IOException {
        Run run = create();
        List<String> command = List.of(
                "/usr/bin/python3", "-um", "guild.op_main", "train", "--epochs", "3", "--noise", "0", "--x", "0.25");
        Map<String, String> environment = new HashMap<>();
        ((Map<?, ?>) Yaml.read(Files.readString(SAMPLE.resolve("attrs/env"))))
                .forEach((name, value) -> environment.put((String) name, (String) value));
        environment.put("AWS_SECRET_KEY", "hidden");
        environment.put("MyPassword", "hidden");
        environment.put("GITHUB_TOKEN", "hidden");
        ActiveRun.start(run, command, environment, SteppingClock.at(NOW)).finish(0);
        assertThat(run.guildDir().resolve("attrs/cmd")).hasSameBinaryContentAs(SAMPLE.resolve("attrs/cmd"));
        assertThat(run.guildDir().resolve("attrs/env")).hasSameBinaryContentAs(SAMPLE.resolve("attrs/env"));
        assertThat(run.guildDir().resolve("attrs/exit_status")).hasContent("0");
        assertThat(run.guildDir().resolve("attrs/started")).hasContent(Long.toString(NOW));
    }

    @Test
    void outputAndItsIndexAreWrittenAsThePythonToolDoes() throws IOException {
        Path sample = GuildHomeSample.original(GuildHomeSample.STOPPED).resolve(".guild");
        long millis = ByteBuffer.wrap(Files.readAllBytes(sample.resolve("output.index")))
                .getLong();
        Run run = create();
        ActiveRun active = ActiveRun.start(run, List.of(), Map.of(), SteppingClock.at(millis * 1000));
        byte[] printed = "loss: 0.5\n".getBytes(StandardCharsets.UTF_8);
        active.output(false, printed, printed.length);
        active.finish(-15);
        assertThat(run.guildDir().resolve("output")).hasSameBinaryContentAs(sample.resolve("output"));
        assertThat(run.guildDir().resolve("output.index")).hasSameBinaryContentAs(sample.resolve("output.index"));
    }

    @Test
    void anEventFileIsWrittenAsThePythonToolDoes() throws IOException {
        Path sample = GuildHomeSample.original(GuildHomeSample.STOPPED)
                .resolve(".guild/events.out.tfevents.1795430772.vm.15982.0");
        Path dir = Files.createDirectory(temp.resolve("events"));
        try (EventFileWriter file =
                new EventFileWriter(() -> dir, "", new SteppingClock(List.of(wallTime(sample, 1))))) {
            file.scalar("loss", 0.5, 0);
        }
        assertThat(onlyFile(dir)).hasSameBinaryContentAs(sample);
        assertThat(names(dir).get(0))
                .isEqualTo("events.out.tfevents.1795430772." + Machine.host() + "."
                        + ProcessHandle.current().pid() + ".0");
    }

    @Test
    void aTextEventIsWrittenAsThePythonToolDoes() throws IOException {
        Path sample = GuildHomeSample.original(GuildHomeSample.GUILDFILE)
                .resolve(".guild/events.out.tfevents.1795430781.vm.15990.1.attrs");
        Instant opened = wallTime(sample, 1);
        List<Instant> times = List.of(opened, opened, wallTime(sample, 2), wallTime(sample, 3));
        Path dir = Files.createDirectory(temp.resolve("events"));
        try (EventFileWriter file = new EventFileWriter(() -> dir, ".attrs", new SteppingClock(times))) {
            file.text("lr_used", "0.1");
            file.text("lr_used", "0.05");
            file.text("lr_used", "0.0333333");
        }
        assertThat(onlyFile(dir)).hasSameBinaryContentAs(sample);
        assertThat(names(dir).get(0)).endsWith(".0.attrs");
    }

    private static Path onlyFile(Path dir) throws IOException {
        return dir.resolve(names(dir).get(0));
    }

    /** Returns the time in a record of a sample. */
    private static Instant wallTime(Path file, int record) throws IOException {
        ProtoReader event = new ProtoReader(ByteBuffer.wrap(
                TfRecordReader.payloads(Files.readAllBytes(file)).get(record)));
        assertThat(event.next()).isTrue();
        double seconds = event.real64();
        return Instant.ofEpochSecond((long) seconds, Math.round(seconds % 1 * 1e9));
    }
}
