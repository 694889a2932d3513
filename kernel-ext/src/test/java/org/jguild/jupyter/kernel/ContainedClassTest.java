package org.jguild.jupyter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class ContainedClassTest {

    private static final int MOST_CODE = 65_535;
    private static final String SAMPLE = ContainedSample.class.getName();

    private final CellClassLoader loader = new CellClassLoader(new WithoutSample());

    /** Leaves the sample to the loader of cells. */
    private static final class WithoutSample extends ClassLoader {

        WithoutSample() {
            super(ContainedClassTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith(SAMPLE)) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }

    private Class<?> contained() throws IOException, ClassNotFoundException {
        for (String part : List.of("", "$Shape", "$Polygon", "$Step", "$Step$1", "$Step$2", "$Counter", "$1")) {
            try (InputStream file = ContainedSample.class.getResourceAsStream("ContainedSample" + part + ".class")) {
                if (file != null) {
                    loader.declare(SAMPLE + part, file.readAllBytes());
                }
            }
        }
        return loader.loadClass(SAMPLE);
    }

    private Object called(String name, Object... arguments) throws Throwable {
        Class<?>[] types = new Class<?>[arguments.length];
        Arrays.fill(types, int.class);
        Method method = contained().getDeclaredMethod(name, types);
        method.setAccessible(true);
        try {
            return method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Property(tries = 300)
    void containedCodeDoesTheSame(@ForAll int a, @ForAll int b) throws Throwable {
        assertThat(contained()).isNotSameAs(ContainedSample.class);
        assertThat(called("run", a, b)).isEqualTo(ContainedSample.run(a, b));
    }

    @Example
    void errorsKeepTheirLines() {
        List<String> original = lines(catchThrowable(() -> ContainedSample.fail(2)));

        assertThat(original).hasSize(3);
        assertThat(lines(catchThrowable(() -> called("fail", 2)))).isEqualTo(original);
    }

    private static List<String> lines(Throwable thrown) {
        assertThat(thrown).hasMessage("as asked");
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().equals(SAMPLE))
                .map(frame -> frame.getMethodName() + ":" + frame.getLineNumber())
                .toList();
    }

    @Example
    void theClassFileIsReadBackAsItWasWritten() throws Exception {
        contained();
        String path = SAMPLE.replace('.', '/') + ".class";

        assertThat(loader.getResourceAsStream(path))
                .hasSameContentAs(ContainedSample.class.getResourceAsStream("ContainedSample.class"));
    }

    @Example
    void aMethodWithoutRoomForChecksIsLeftWithoutThem() throws Exception {
        byte[] original = exitBehind(MOST_CODE - 8);
        loader.declare("Large", original);

        assertThat(ContainedClass.of(original)).hasSizeLessThan(original.length + 200);
        assertThat(catchThrowable(
                        () -> loader.loadClass("Large").getMethod("run").invoke(null)))
                .hasRootCauseInstanceOf(ExitError.class);
    }

    /** A class whose one method does nothing for so many bytes and then calls {@code System.exit(0)}. */
    private static byte[] exitBehind(int bytes) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V1_6, Opcodes.ACC_PUBLIC, "Large", null, "java/lang/Object", null);
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "run", "()V", null, null);
        code.visitCode();
        for (int i = 0; i < bytes; i++) {
            code.visitInsn(Opcodes.NOP);
        }
        code.visitInsn(Opcodes.ICONST_0);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/System", "exit", "(I)V", false);
        code.visitLabel(new Label());
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(1, 0);
        code.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
