package org.jguild.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jguild.error.GuildException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Providers on the class path, good ones and bad ones. */
class InstalledOptimizersTest {

    @TempDir
    Path folder;

    /** Proposes nothing, under a name. */
    private record Named(String name) implements OptimizerProvider {

        @Override
        public String description() {
            return "proposes nothing";
        }

        @Override
        public Optimizer create(SearchSetup setup) {
            return history -> Optional.empty();
        }
    }

    /** What a jar brings. */
    public abstract static class Delegating implements OptimizerProvider {

        private final OptimizerProvider provider;

        Delegating(String name) {
            this.provider = new Named(name);
        }

        @Override
        public String name() {
            return provider.name();
        }

        @Override
        public String description() {
            return provider.description();
        }

        @Override
        public Optimizer create(SearchSetup setup) {
            return provider.create(setup);
        }
    }

    /** A good one. */
    public static final class Mine extends Delegating {
        public Mine() {
            super("mine");
        }
    }

    /** Has the name of another. */
    public static final class SecondGp extends Delegating {
        public SecondGp() {
            super("gp");
        }
    }

    /** Has no usable name. */
    public static final class Nameless extends Delegating {
        public Nameless() {
            super("no name");
        }
    }

    /** Cannot be created. */
    public static final class Throwing extends Delegating {
        public Throwing() {
            super("throwing");
            throw new IllegalStateException("no data");
        }
    }

    /** Is no provider. */
    public static final class NoProvider {}

    private ClassLoader loader(String... classes) throws IOException {
        Path services = folder.resolve("META-INF/services/" + OptimizerProvider.class.getName());
        Files.createDirectories(services.getParent());
        Files.writeString(services, Stream.of(classes).map(name -> name + "\n").collect(Collectors.joining()));
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
    }

    private static String nameOf(Class<?> type) {
        return type.getName();
    }

    private InstalledOptimizers with(String... classes) throws IOException {
        ClassLoader own = getClass().getClassLoader();
        return InstalledOptimizers.find(List.of(own, loader(classes)));
    }

    @Test
    void anOptimizerOfAnotherLoaderIsFoundBehindTheBuiltInOnesEachOfWhichCountsOnce() throws IOException {
        InstalledOptimizers installed = with(nameOf(Mine.class));

        assertThat(installed.providers())
                .extracting(OptimizerProvider::name)
                .hasSize(9)
                .endsWith("cmaes", "mine");
        assertThat(installed.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(classes = {Nameless.class, Throwing.class, NoProvider.class})
    void aBrokenOneIsASentenceAndLeavesTheOthersAlone(Class<?> broken) throws IOException {
        InstalledOptimizers installed = with(nameOf(broken), "org.example.NoSuchClass", nameOf(Mine.class));

        assertThat(installed.named("mine").name()).isEqualTo("mine");
        assertThat(installed.named("gp").name()).isEqualTo("gp");
        boolean isProvider = OptimizerProvider.class.isAssignableFrom(broken);
        assertThat(installed.problems())
                .hasSize(isProvider ? 2 : 1)
                .anySatisfy(problem -> assertThat(problem).contains("org.example.NoSuchClass"))
                .allSatisfy(problem -> assertThat(problem).doesNotContain("\n").endsWith("."));
        assertThatThrownBy(() -> installed.named("other"))
                .isInstanceOf(GuildException.class)
                .hasMessageContaining(String.join(" ", installed.problems()));
    }

    @Test
    void whatIsWrongIsNamed() throws IOException {
        assertThat(with(nameOf(Throwing.class)).problems())
                .containsExactly("The optimizer " + nameOf(Throwing.class)
                        + " is left out: java.lang.IllegalStateException: no data.");
        assertThat(with(nameOf(Nameless.class)).problems())
                .containsExactly("The optimizer " + nameOf(Nameless.class) + " is left out: its name must be a word "
                        + "without blanks and '=' that does not begin with '-', not 'no name'.");
    }

    @Test
    void aNameThatIsTakenTwiceIsRefused() throws IOException {
        InstalledOptimizers installed = with(nameOf(SecondGp.class));

        String message = "Two optimizers are named 'gp': org.jguild.search.gp.GaussianProcessProvider and "
                + nameOf(SecondGp.class) + "; rename one of them.";
        assertThat(installed.problems()).containsExactly(message);
        assertThatThrownBy(() -> installed.named("gp"))
                .isInstanceOf(GuildException.class)
                .hasMessage(message);
        assertThat(installed.named("tpe").name()).isEqualTo("tpe");
    }
}
