package org.jguild.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who may do what with the copy of a source file: nobody more than with the file itself, to which the folders between the
 * project and the file may bar the way.
 *
 * @param allowed what the source allows; null where files have no such permissions
 * @param group the group that the source allows it to
 */
record SourcePermissions(Set<PosixFilePermission> allowed, GroupPrincipal group) {

    private static final Set<PosixFilePermission> GROUP_PERMISSIONS =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_EXECUTE);
    private static final Set<PosixFilePermission> OTHERS_PERMISSIONS = Set.of(
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);

    static SourcePermissions of(SourceFile source) throws IOException {
        Path file = source.file();
        PosixFileAttributes attributes = file == null ? null : attributes(file);
        if (attributes == null) {
            return new SourcePermissions(null, null);
        }
        Set<PosixFilePermission> allowed = EnumSet.noneOf(PosixFilePermission.class);
        allowed.addAll(attributes.permissions());
        Path project = project(source);
        for (Path folder = file.getParent(); folder != null && !folder.equals(project); folder = folder.getParent()) {
            restrictBy(folder, attributes.group(), allowed);
        }
        return new SourcePermissions(allowed, attributes.group());
    }

    /** The folder that the path of the copy begins in; null when the file has another path, as what a link leads to. */
    private static Path project(SourceFile source) {
        Path path = Path.of(source.path());
        Path folder = source.file().endsWith(path) ? source.file() : null;
        for (int i = 0; folder != null && i < path.getNameCount(); i++) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** Takes away what a folder on the way to the file denies. */
    private static void restrictBy(Path folder, GroupPrincipal group, Set<PosixFilePermission> allowed)
            throws IOException {
        PosixFileAttributes attributes = attributes(folder);
        boolean others = attributes.permissions().contains(PosixFilePermission.OTHERS_EXECUTE);
        boolean members = attributes.group().equals(group)
                ? attributes.permissions().contains(PosixFilePermission.GROUP_EXECUTE)
                : others;
        if (!members) {
            allowed.removeAll(GROUP_PERMISSIONS);
        }
        if (!others) {
            allowed.removeAll(OTHERS_PERMISSIONS);
        }
    }

    private static PosixFileAttributes attributes(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view == null ? null : view.readAttributes();
    }

    /** What to make the copy with. */
    FileAttribute<?>[] forCreation() {
        return allowed == null
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(allowed)};
    }

    /** Takes away from a new copy what is meant for the group of the source alone when the copy is of another group. */
    void restrict(Path copy) throws IOException {
        PosixFileAttributes attributes = allowed == null ? null : attributes(copy);
        if (attributes == null || attributes.group().equals(group)) {
            return;
        }
        Set<PosixFilePermission> restricted = EnumSet.noneOf(PosixFilePermission.class);
        for (PosixFilePermission permission : attributes.permissions()) {
            String ofOthers = permission.name().replace("GROUP_", "OTHERS_");
            if (!GROUP_PERMISSIONS.contains(permission) || allowed.contains(PosixFilePermission.valueOf(ofOthers))) {
                restricted.add(permission);
            }
        }
        Files.setPosixFilePermissions(copy, restricted);
    }
}
