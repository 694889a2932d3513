package org.jguild.jupyter.kernel;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Replaces the file name and the line numbers of a class. */
final class LineNumbers extends ClassVisitor {

    private final CellLines.Located located;

    LineNumbers(ClassVisitor next, CellLines.Located located) {
        super(Opcodes.ASM9, next);
        this.located = located;
    }

    @Override
    public void visitSource(@Nullable String source, @Nullable String debug) {
        super.visitSource(located.cell(), null);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String type, @Nullable String signature, String @Nullable [] exceptions) {
        return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, type, signature, exceptions)) {
            @Override
            public void visitLineNumber(int line, Label start) {
                super.visitLineNumber(located.lines().applyAsInt(line), start);
            }
        };
    }
}
