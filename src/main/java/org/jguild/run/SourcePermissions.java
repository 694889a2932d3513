package org.jguild.run;

import static java.util.Objects.requireNonNull;

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
import org.jspecify.annotations.Nullable;

/**
 * The permissions of the copy of a source file. It allows no access that the source does not allow, taking into account
 * the folders between the project and the source.
 *
 * @param allowed the permissions of the source; null if the file system has no POSIX permissions
 * @param group the group of the source
 */
record SourcePermissions(@Nullable Set<PosixFilePermission> allowed, @Nullable GroupPrincipal group) {

    private static final Set<PosixFilePermission> GROUP_PERMISSIONS =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_EXECUTE);
    private static final Set<PosixFilePermission> OTHERS_PERMISSIONS = Set.of(
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);

    static SourcePermissions of(SourceFile source) throws IOException {
        Path file = source.file();
        PosixFileAttributes attributes = file == null ? null : attributes(file);
        if (file == null || attributes == null) {
            return new SourcePermissions(null, null);
        }
        Set<PosixFilePermission> allowed = EnumSet.noneOf(PosixFilePermission.class);
        allowed.addAll(attributes.permissions());
        Path project = project(file, Path.of(source.path()));
        for (Path folder = file.getParent(); folder != null && !folder.equals(project); folder = folder.getParent()) {
            restrictBy(folder, attributes.group(), allowed);
        }
        return new SourcePermissions(allowed, attributes.group());
    }

    /**
     * Returns the folder to which the path of the copy is relative; null if the source has another path, such as the
     * target of a link.
     */
    private static @Nullable Path project(Path file, Path path) {
        Path folder = file.endsWith(path) ? file : null;
        for (int i = 0; folder != null && i < path.getNameCount(); i++) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** Removes the permissions that a folder on the path to the file denies. */
    private static void restrictBy(Path folder, GroupPrincipal group, Set<PosixFilePermission> allowed)
            throws IOException {
        PosixFileAttributes attributes = requireNonNull(attributes(folder));
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

    private static @Nullable PosixFileAttributes attributes(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view == null ? null : view.readAttributes();
    }

    /** Returns the permissions with which the copy is created. */
    FileAttribute<?>[] forCreation() {
        return allowed == null
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(allowed)};
    }

    /**
     * Removes group permissions from a new copy that belongs to another group than the source, unless all others have
     * them too.
     */
    void restrict(Path copy) throws IOException {
        if (allowed == null) {
            return;
        }
        PosixFileAttributes attributes = attributes(copy);
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
