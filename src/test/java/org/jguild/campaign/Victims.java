package org.jguild.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * The files of a store by kind, so that each kind is damaged as often as any other.
 *
 * @param paths relative to the home; kinds are names such as {@code attrs/flags}, {@code proto/opref}, {@code run}
 */
record Victims(Map<String, List<Path>> paths) {

    /** Reads the files of a store. */
    static Victims of(Path home) throws IOException {
        Map<String, List<Path>> found = new TreeMap<>();
        for (String name : Trees.list(home).keySet()) {
            Path path = Path.of(name);
            if (path.getNameCount() >= 2 && path.startsWith("runs")) {
                found.computeIfAbsent(kind(home, path), key -> new ArrayList<>())
                        .add(path);
            }
        }
        // Ids are random: in the order of their making, the same case damages the same run of another sample.
        for (List<Path> paths : found.values()) {
            paths.sort(Comparator.comparing(path -> age(home, path)));
        }
        return new Victims(found);
    }

    private static String age(Path home, Path path) {
        Path run = home.resolve(path.subpath(0, 2));
        Path other = home.resolve("runs").resolve(path.getFileName());
        return initialized(run) + initialized(other);
    }

    private static String initialized(Path run) {
        try {
            return Files.readString(run.resolve(".guild/attrs/initialized"));
        } catch (IOException e) {
            return "";
        }
    }

    private static String kind(Path home, Path path) {
        if (path.getNameCount() == 2) {
            return path.getFileName().toString().startsWith(".") ? "other" : "run";
        }
        if (Files.isSymbolicLink(home.resolve(path))) {
            return "link";
        }
        Path inside = path.subpath(2, path.getNameCount());
        if (!inside.startsWith(".guild")) {
            return inside.toString().contains("tfevents") ? "tfevents of the program" : "file of the program";
        }
        String name = inside.toString()
                .replaceFirst("^\\.guild/?", "")
                .replaceFirst("proto/\\.guild", "proto")
                .replaceFirst("tfevents\\..*(\\.attrs)?$", "tfevents$1");
        return name.isEmpty() ? ".guild" : name;
    }

    /** Returns a kind, each as likely as any other. */
    String kind(SplittableRandom random) {
        List<String> kinds = List.copyOf(paths.keySet());
        return kinds.get(random.nextInt(kinds.size()));
    }

    /** Returns the kinds that can be forged. */
    List<String> special() {
        return paths.keySet().stream().filter(RecordMutations::suits).toList();
    }

    /** Returns a file of a kind, relative to the home. */
    Path path(String kind, SplittableRandom random) {
        List<Path> known = paths.get(kind);
        return known.get(random.nextInt(known.size()));
    }

    /** Whether a file is there, whatever it is. */
    static boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }
}
