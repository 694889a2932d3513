package org.jguild.op;

/**
 * A library in a Maven repository.
 *
 * @param group its group
 * @param name its artifact id
 * @param type its packaging; empty for a jar
 * @param classifier what distinguishes it from other artifacts of that name; empty for none
 * @param version its version
 */
public record MavenArtifact(String group, String name, String type, String classifier, String version) {

    /**
     * Returns the element of a pom that asks for it.
     *
     * @return a {@code dependency} element
     */
    public String dependency() {
        return "<dependency>" + element("groupId", group) + element("artifactId", name) + element("version", version)
                + element("type", type) + element("classifier", classifier) + "</dependency>";
    }

    private static String element(String name, String text) {
        return text.isEmpty() ? "" : "<" + name + ">" + text + "</" + name + ">";
    }
}
