package org.jguild.jupyter.kernel;

import java.io.File;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The libraries that the kernel itself runs with. Cells use these, regardless of the version that they request.
 *
 * @param versions by artifact
 */
record KernelLibraries(Map<String, String> versions) {

    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[^/\\\\]*)\\.jar");

    static KernelLibraries of(String classPath) {
        return new KernelLibraries(Stream.of(classPath.split(Pattern.quote(File.pathSeparator), -1))
                .map(entry -> JAR.matcher(new File(entry).getName()))
                .filter(Matcher::matches)
                .collect(Collectors.toMap(jar -> jar.group(1), jar -> jar.group(2), (first, second) -> first)));
    }

    /**
     * Returns messages about libraries whose version differs from the requested one.
     *
     * @param jars what Maven found, in its repository
     * @param pom the request; libraries that are not named in it are dependencies, for which there is no message
     * @return sentences
     */
    List<String> notes(Collection<Path> jars, String pom) {
        return jars.stream().flatMap(jar -> note(jar, pom).stream()).toList();
    }

    private Optional<String> note(Path jar, String pom) {
        if (jar.getNameCount() < 3) {
            return Optional.empty();
        }
        String version = jar.getName(jar.getNameCount() - 2).toString();
        String artifact = jar.getName(jar.getNameCount() - 3).toString();
        String ours = versions.getOrDefault(artifact, version);
        boolean differs = !ours.equals(version) && pom.contains("<artifactId>" + artifact + "</artifactId>");
        return differs
                ? Optional.of(artifact + " stays at " + ours + ", which the kernel itself needs; " + version
                        + " is not used.")
                : Optional.empty();
    }
}
