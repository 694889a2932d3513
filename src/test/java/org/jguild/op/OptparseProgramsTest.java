package org.jguild.op;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@Timeout(600)
class OptparseProgramsTest {

    private static final String SCRIPT =
            """
            import optparse
            not_a_flag = 1
            parser = optparse.OptionParser(usage="%prog [options] file", version="1")
            parser.add_option("-r", "--rate", type="float", default=0.1, help="step size")
            parser.add_option("-n", dest="count", type="int", default="3")
            parser.add_option("--hidden", default=50)
            parser.add_option("--name", metavar="TEXT")
            group = optparse.OptionGroup(parser, "More")
            group.add_option("--mode", type="choice", choices=["fast", "exact"], default="fast")
            group.add_option("-v", "--verbose", action="store_true", dest="verbose", default=False)
            group.add_option("-q", "--quiet", action="store_false", dest="verbose")
            group.add_option("--tag", action="append")
            group.add_option("--span", type="float", nargs=2, default=(0.0, 1.0))
            parser.add_option_group(group)
            options, args = parser.parse_args()
            print(sorted(vars(options).items()), args)
            """;

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void makeProject() throws IOException {
        project = new Project(folder.toRealPath());
        project.file("fit.py", SCRIPT);
    }

    @Test
    void optionsOfTheParserAreFlags() {
        assertThat(project.prepare("fit.py").flags())
                .containsExactly(
                        new FlagDefinition("rate", FlagType.NUMBER, 0.1, List.of(), "step size", false),
                        FlagDefinition.of("n", FlagType.INT, 3L),
                        FlagDefinition.of("hidden", FlagType.STRING, 50L),
                        FlagDefinition.of("name", FlagType.STRING, null),
                        new FlagDefinition("mode", FlagType.STRING, "fast", List.of("fast", "exact"), "", false),
                        FlagDefinition.of("verbose", FlagType.BOOLEAN, false),
                        FlagDefinition.of("tag", FlagType.STRING, null),
                        FlagDefinition.of("span", FlagType.STRING, "0.0 1.0"),
                        new FlagDefinition(
                                "args", FlagType.STRING, null, List.of(), "the arguments that are no options", false));
    }

    @Test
    void valuesArePassedAsArguments() throws Exception {
        Map<String, Object> given = Map.of(
                "rate",
                -1e-5,
                "n",
                7L,
                "verbose",
                true,
                "tag",
                "a 'b c'",
                "span",
                "2 3",
                "mode",
                "exact",
                "args",
                "data.csv -x");
        Project.Result result = project.run("fit.py", given);
        assertThat(result.stderr()).isEmpty();
        assertThat(result.stdout())
                .isEqualTo("[('count', 7), ('hidden', 50), ('mode', 'exact'), ('name', None), ('rate', -1e-05), "
                        + "('span', (2.0, 3.0)), ('tag', ['a', 'b c']), ('verbose', True)] ['data.csv', '-x']\n");
    }

    @Test
    void defaultsAreThoseOfTheScript() throws Exception {
        assertThat(project.run("fit.py", Map.of()).stdout())
                .isEqualTo("[('count', 3), ('hidden', 50), ('mode', 'fast'), ('name', None), ('rate', 0.1), "
                        + "('span', (0.0, 1.0)), ('tag', None), ('verbose', False)] []\n");
    }
}
