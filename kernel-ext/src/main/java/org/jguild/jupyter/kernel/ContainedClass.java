package org.jguild.jupyter.kernel;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Instruments a class that a cell declares, so that its code can be stopped and cannot end the kernel. */
final class ContainedClass {

    private ContainedClass() {}

    /**
     * The class file to load.
     *
     * @param original as the compiler wrote it; a method that would be too large with the checks has none
     */
    static byte[] of(byte[] original) {
        return of(original, null);
    }

    /**
     * The class file to load.
     *
     * @param original as the compiler wrote it
     * @param located its cell and lines; null to leave those of the compiler
     */
    static byte[] of(byte[] original, CellLines.@Nullable Located located) {
        try {
            return written(original, true, located);
        } catch (MethodTooLargeException | ClassTooLargeException e) {
            return withoutChecks(original, located);
        }
    }

    private static byte[] withoutChecks(byte[] original, CellLines.@Nullable Located located) {
        try {
            return written(original, false, located);
        } catch (MethodTooLargeException | ClassTooLargeException e) {
            return original;
        }
    }

    private static byte[] written(byte[] original, boolean withChecks, CellLines.@Nullable Located located) {
        ClassReader reader = new ClassReader(original);
        // Calls without arguments or result change neither the frames nor the depth of the stack.
        ClassWriter writer = new ClassWriter(reader, 0);
        ClassVisitor methods = new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public MethodVisitor visitMethod(
                    int access, String name, String type, String signature, String[] exceptions) {
                MethodVisitor next = super.visitMethod(access, name, type, signature, exceptions);
                MethodVisitor contained = new ExitCalls(next);
                return withChecks ? new StopChecks(contained) : contained;
            }
        };
        reader.accept(located == null ? methods : new LineNumbers(methods, located), 0);
        return writer.toByteArray();
    }
}
