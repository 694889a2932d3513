package org.jguild.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;
import org.jguild.text.VisibleText;

/**
 * The optimizers on the class path, looked up anew each time: in a notebook a jar may be added while the kernel runs.
 *
 * @param providers the usable ones, the built-in ones first
 * @param problems one sentence for each that is left out
 */
record InstalledOptimizers(List<OptimizerProvider> providers, List<String> problems) {

    /** Copies the lists. */
    InstalledOptimizers {
        providers = List.copyOf(providers);
        problems = List.copyOf(problems);
    }

    /** Looks where JGuild itself comes from, and then where the calling thread looks for classes. */
    static InstalledOptimizers find() {
        ClassLoader own = OptimizerProvider.class.getClassLoader();
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return find(context == null || context.equals(own) ? List.of(own) : List.of(own, context));
    }

    /** Looks in some class loaders; a class that several of them find counts once. */
    static InstalledOptimizers find(List<ClassLoader> loaders) {
        Search search = new Search();
        loaders.forEach(search::look);
        return new InstalledOptimizers(search.providers, search.problems);
    }

    /**
     * Finds an optimizer by its name or an alias.
     *
     * @throws GuildException if there is none, or more than one
     */
    OptimizerProvider named(String name) {
        List<OptimizerProvider> matches = providers.stream()
                .filter(provider -> names(provider).anyMatch(name::equals))
                .toList();
        if (matches.size() > 1) {
            throw new GuildException(twice(name, matches.get(0), matches.get(1)));
        }
        return matches.stream().findFirst().orElseThrow(() -> unknown(name));
    }

    private GuildException unknown(String name) {
        List<String> known = Stream.concat(
                        providers.stream().flatMap(InstalledOptimizers::names), Stream.of(Automatic.NAME))
                .toList();
        String left = problems.isEmpty() ? "" : " " + String.join(" ", problems);
        return new GuildException(
                "Unknown optimizer '" + VisibleText.line(name) + "'" + Nearest.hint(name, known) + left);
    }

    private static Stream<String> names(OptimizerProvider provider) {
        return Stream.concat(Stream.of(provider.name()), provider.aliases().stream());
    }

    private static String twice(String name, OptimizerProvider first, OptimizerProvider second) {
        return "Two optimizers are named '" + name + "': " + first.getClass().getName() + " and "
                + second.getClass().getName() + "; rename one of them.";
    }

    /** Collects providers, and what is wrong with others. */
    private static final class Search {

        private static final int MAX_FAILURES = 100;

        private final List<OptimizerProvider> providers = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private final Set<String> classes = new HashSet<>();
        private final Map<String, OptimizerProvider> byName = new HashMap<>();

        void look(ClassLoader loader) {
            Iterator<ServiceLoader.Provider<OptimizerProvider>> found =
                    ServiceLoader.load(OptimizerProvider.class, loader).stream().iterator();
            // An entry that cannot be used does not end the iteration; a class path that cannot be read does.
            int failures = 0;
            for (Optional<Boolean> more = more(found); more.orElse(failures < MAX_FAILURES); more = more(found)) {
                if (more.isPresent()) {
                    load(found.next());
                } else {
                    failures++;
                }
            }
        }

        /** Whether there is another provider; empty if the next one cannot be loaded. */
        private Optional<Boolean> more(Iterator<ServiceLoader.Provider<OptimizerProvider>> found) {
            try {
                return Optional.of(found.hasNext());
            } catch (ServiceConfigurationError | LinkageError e) {
                problem(e);
                return Optional.empty();
            }
        }

        private void load(ServiceLoader.Provider<OptimizerProvider> found) {
            if (!classes.add(found.type().getName())) {
                return;
            }
            try {
                OptimizerProvider provider = found.get();
                ProviderCheck.check(provider);
                add(provider);
            } catch (RuntimeException | ServiceConfigurationError | LinkageError e) {
                problems.add("The optimizer " + found.type().getName() + " is left out: " + reason(e) + ".");
            }
        }

        private void add(OptimizerProvider provider) {
            providers.add(provider);
            names(provider).forEach(name -> {
                OptimizerProvider other = byName.putIfAbsent(name, provider);
                if (other != null && !other.equals(provider)) {
                    problems.add(twice(name, other, provider));
                }
            });
        }

        private void problem(Throwable error) {
            String text = String.valueOf(error.getMessage()).replace(OptimizerProvider.class.getName() + ": ", "");
            // The provider belongs to another copy of JGuild on the class path.
            if (!text.endsWith(" not a subtype")) {
                problems.add("An optimizer is left out: " + text + ".");
            }
        }

        private static String reason(Throwable error) {
            Throwable wrapped = error instanceof ServiceConfigurationError ? error.getCause() : null;
            Throwable cause = wrapped == null ? error : wrapped;
            return cause instanceof GuildException refusal ? refusal.getMessage() : cause.toString();
        }
    }
}
