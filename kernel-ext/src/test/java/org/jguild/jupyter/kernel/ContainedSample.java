package org.jguild.jupyter.kernel;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Java of many shapes, to be run as it is and contained. */
@SuppressWarnings({"StatementSwitchToExpressionSwitch", "RedundantControlFlow"}) // Old shapes are meant to be here.
final class ContainedSample {

    private ContainedSample() {}

    interface Shape {

        int sides();

        default int doubled() {
            int sum = 0;
            for (int i = 0; i < 2; i++) {
                sum += sides();
            }
            return sum;
        }

        static Shape of(int sides) {
            return sides % 2 == 0 ? new Polygon(sides) : () -> sides;
        }
    }

    record Polygon(int sides) implements Shape {

        Polygon {
            while (sides > 100) {
                sides -= 7;
            }
        }
    }

    enum Step {
        UP {
            @Override
            int apply(int x) {
                return x + 1;
            }
        },
        DOWN {
            @Override
            int apply(int x) {
                return x - 1;
            }
        };

        abstract int apply(int x);
    }

    private static final class Counter implements Iterable<Integer> {

        private final int end;

        Counter(int end) {
            this.end = end < 0 ? firstFrom(end) : end;
        }

        private static int firstFrom(int end) {
            int at = end;
            do {
                at++;
            } while (at < 0);
            return at;
        }

        @Override
        public Iterator<Integer> iterator() {
            return IntStream.range(0, end).iterator();
        }
    }

    static String run(int a, int b) {
        List<Object> seen = new ArrayList<>();
        seen.add(Shape.of(Math.abs(a % 1000)).doubled());
        seen.add(switches(a, b));
        seen.add(nested(a % 50, b % 50));
        seen.add(finals(a, b));
        IntUnaryOperator twice = x -> {
            int sum = x;
            for (Step step : Step.values()) {
                sum = step.apply(sum * 2);
            }
            return sum;
        };
        seen.add(IntStream.range(0, Math.abs(b % 20)).map(twice).sum());
        for (int i : new Counter(a % 30)) {
            seen.add(i + (i % 2 == 0 ? "even" : "odd"));
        }
        return seen.toString();
    }

    private static String switches(int a, int b) {
        String text = "";
        for (int i = 0; ; i++) {
            switch (Math.floorMod(a + i, 5)) {
                case 0:
                    continue;
                case 1:
                    text += switch (b % 3) {
                        case 0 -> "zero";
                        case 1 -> {
                            long sum = 0L;
                            for (long l = 0; l < 3; l++) {
                                sum += l * b;
                            }
                            yield sum;
                        }
                        default -> 1.5;
                    };
                    break;
                default:
                    text += i;
            }
            if (i > 6) {
                return text;
            }
        }
    }

    private static long nested(int a, int b) {
        long sum = 0;
        outer:
        for (int i = 0; i < a; i++) {
            for (int j = 0; j < b; j++) {
                if (i * j % 7 == 6) {
                    continue outer;
                }
                if (i * j > 900) {
                    break outer;
                }
                sum += i * (long) j;
            }
        }
        return sum;
    }

    private static String finals(int a, int b) {
        StringBuilder text = new StringBuilder();
        for (int i = -2; i < 3; i++) {
            try {
                synchronized (text) {
                    while (true) {
                        text.append(a / i);
                        if (text.length() > 20) {
                            throw new IllegalStateException("long");
                        }
                        break;
                    }
                }
            } catch (ArithmeticException e) {
                continue;
            } catch (IllegalStateException e) {
                text.setLength(0);
            } finally {
                text.append(b);
            }
        }
        return text.toString();
    }

    static void fail(int depth) {
        for (int i = 0; i < 3; i++) {
            if (depth == 0) {
                throw new IllegalArgumentException("as asked");
            }
            fail(depth - 1);
        }
    }
}
