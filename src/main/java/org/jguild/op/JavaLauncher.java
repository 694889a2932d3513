package org.jguild.op;

import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;

/**
 * The main class of the JVM of a trial: sets the flags of the user's class and calls its main method. Only this class is
 * copied into the child's class path, so it uses nothing but the JDK; and no lambdas, which cost each trial about ten
 * milliseconds.
 */
final class JavaLauncher implements Runnable {

    /** The same as in ParsedSource, which this class cannot use. */
    private static final String PROPERTY = "jguild.flag.";

    private static final long HALT_DELAY_MILLIS = 5000;
    private static final int TERMINATED = 143;
    private static final int FIRST_FLAG = 3;

    private final InputStream input;

    private JavaLauncher(InputStream input) {
        this.input = input;
    }

    /**
     * Runs or describes a class.
     *
     * @param args {@code run CLASS COUNT NAME=VALUE... ARGUMENT...}, where COUNT flags are set, a name without a value means
     *     null, and the arguments are those of the main method; or {@code describe CLASS RESULT}
     * @throws Throwable what the user's main method throws
     */
    public static void main(String[] args) throws Throwable {
        Class<?> type = Class.forName(args[1], false, ClassLoader.getSystemClassLoader());
        try {
            if (args[0].equals("describe")) {
                describe(type, args[2]);
            } else {
                exitWithInput();
                int end = FIRST_FLAG + Integer.parseInt(args[2]);
                setFlags(type, args, end);
                callMain(type, Arrays.copyOfRange(args, end, args.length));
            }
        } catch (Throwable e) {
            throw withoutOurFrames(e);
        }
    }

    private static void exitWithInput() {
        Thread thread = new Thread(new JavaLauncher(new FileInputStream(FileDescriptor.in)), "stdin");
        thread.setDaemon(true);
        thread.start();
        System.setIn(InputStream.nullInputStream());
    }

    /** Waits for the end of input, which means that the process that started this JVM has ended. */
    @Override
    public void run() {
        byte[] buffer = new byte[64];
        try {
            while (input.read(buffer) >= 0) {
                // No input is expected.
            }
        } catch (IOException e) {
            // A broken pipe counts as closed.
        }
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
        Thread halt = new Thread(JavaLauncher::haltSoon, "halt");
        halt.setDaemon(true);
        halt.start();
        System.exit(TERMINATED);
    }

    private static void haltSoon() {
        try {
            Thread.sleep(HALT_DELAY_MILLIS);
        } catch (InterruptedException e) {
            // Halt at once.
        }
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        Runtime.getRuntime().halt(TERMINATED);
    }

    private static void callMain(Class<?> type, String[] arguments) throws Throwable {
        Method main = findMain(type);
        main.setAccessible(true);
        try {
            main.invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Initializes the class with the given values, and sets those of variables again in case the class has changed them. */
    private static void setFlags(Class<?> type, String[] args, int end) throws ReflectiveOperationException {
        for (int i = FIRST_FLAG; i < end; i++) {
            System.setProperty(
                    PROPERTY.concat(name(args[i])),
                    args[i].substring(name(args[i]).length()));
        }
        Class.forName(type.getName(), true, type.getClassLoader());
        for (int i = FIRST_FLAG; i < end; i++) {
            String name = name(args[i]);
            System.clearProperty(PROPERTY.concat(name));
            Field field = type.getDeclaredField(name);
            if (Modifier.isFinal(field.getModifiers())) {
                continue;
            }
            field.setAccessible(true);
            boolean given = args[i].length() > name.length();
            field.set(null, given ? value(field.getType(), args[i].substring(name.length() + 1)) : null);
        }
    }

    private static String name(String argument) {
        int equals = argument.indexOf('=');
        return equals < 0 ? argument : argument.substring(0, equals);
    }

    private static Object value(Class<?> type, String text) {
        return switch (type.getName()) {
            case "boolean", "java.lang.Boolean" -> Boolean.valueOf(text);
            case "byte", "java.lang.Byte" -> Byte.valueOf(text);
            case "short", "java.lang.Short" -> Short.valueOf(text);
            case "int", "java.lang.Integer" -> Integer.valueOf(text);
            case "long", "java.lang.Long" -> Long.valueOf(text);
            case "float", "java.lang.Float" -> Float.valueOf(text);
            case "double", "java.lang.Double" -> Double.valueOf(text);
            case "char", "java.lang.Character" -> text.charAt(0);
            default -> text;
        };
    }

    /**
     * Writes whether there is a main method; then for each flag its name, its type, whether it has a value, and the value.
     */
    private static void describe(Class<?> type, String result) throws IOException, ReflectiveOperationException {
        try (DataOutputStream out = new DataOutputStream(new FileOutputStream(result))) {
            out.writeBoolean(hasMain(type));
            for (Field field : type.getDeclaredFields()) {
                if (isFlag(field)) {
                    field.setAccessible(true);
                    Object value = field.get(null);
                    out.writeUTF(field.getName());
                    out.writeUTF(field.getType().getName());
                    out.writeBoolean(value != null);
                    out.writeUTF(value == null ? "" : value.toString());
                }
            }
        }
        System.exit(0);
    }

    private static boolean hasMain(Class<?> type) {
        try {
            return Modifier.isStatic(findMain(type).getModifiers());
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    /** Finds the main method of a class or of one of its superclasses. */
    private static Method findMain(Class<?> type) throws NoSuchMethodException {
        try {
            return type.getDeclaredMethod("main", String[].class);
        } catch (NoSuchMethodException e) {
            if (type.getSuperclass() == null) {
                throw e;
            }
            return findMain(type.getSuperclass());
        }
    }

    private static boolean isFlag(Field field) {
        return Modifier.isStatic(field.getModifiers())
                && !Modifier.isFinal(field.getModifiers())
                && !field.isSynthetic()
                && (field.getType().isPrimitive()
                        || isBoxedOrText(field.getType().getName()));
    }

    private static boolean isBoxedOrText(String type) {
        return switch (type) {
            case "java.lang.Boolean",
                    "java.lang.Byte",
                    "java.lang.Short",
                    "java.lang.Integer",
                    "java.lang.Long",
                    "java.lang.Float",
                    "java.lang.Double",
                    "java.lang.Character",
                    "java.lang.String" -> true;
            default -> false;
        };
    }

    /** Removes our own frames from the end of the stack traces, so that they end in the user's code. */
    private static Throwable withoutOurFrames(Throwable thrown) {
        Throwable link = thrown;
        for (int depth = 0; link != null && depth < 100; depth++) {
            StackTraceElement[] frames = link.getStackTrace();
            int length = frames.length;
            while (length > 0 && isOurs(frames[length - 1].getClassName())) {
                length--;
            }
            StackTraceElement[] kept = new StackTraceElement[length];
            System.arraycopy(frames, 0, kept, 0, length);
            link.setStackTrace(kept);
            link = link.getCause();
        }
        return thrown;
    }

    private static boolean isOurs(String type) {
        return type.equals("org.jguild.op.JavaLauncher")
                || type.startsWith("java.lang.reflect.")
                || type.startsWith("jdk.internal.reflect.");
    }
}
