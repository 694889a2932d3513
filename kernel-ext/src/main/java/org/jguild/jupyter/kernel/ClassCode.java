package org.jguild.jupyter.kernel;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Compares two compilations of the same statement. JShell compiles a statement anew when an import is added; unless the
 * import changes what a name means, only the line numbers differ.
 */
final class ClassCode {

    private ClassCode() {}

    /** Whether two class files are the same but for line numbers and other notes for debuggers. */
    static boolean same(byte[] one, byte[] other) {
        return Arrays.equals(withoutNotes(one), withoutNotes(other));
    }

    private static byte[] withoutNotes(byte[] code) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(code).accept(writer, ClassReader.SKIP_DEBUG);
        return writer.toByteArray();
    }

    /** The first line number in a class file; 0 when it has none. */
    static int firstLine(byte[] code) {
        AtomicInteger first = new AtomicInteger();
        new ClassReader(code)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public @Nullable MethodVisitor visitMethod(
                                    int access,
                                    String name,
                                    String type,
                                    @Nullable String signature,
                                    String @Nullable [] exceptions) {
                                return name.startsWith("<") ? null : lines(first);
                            }
                        },
                        0);
        return first.get();
    }

    private static MethodVisitor lines(AtomicInteger first) {
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitLineNumber(int line, Label start) {
                first.compareAndSet(0, line);
            }
        };
    }
}
