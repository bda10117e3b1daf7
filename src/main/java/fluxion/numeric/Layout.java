package fluxion.numeric;

import fluxion.numeric.Step.Call;
import fluxion.numeric.Step.Choice;
import fluxion.numeric.Step.Number;
import fluxion.numeric.Step.Operation;
import fluxion.numeric.Step.Power;
import fluxion.numeric.Step.Product;
import fluxion.numeric.Step.Quotient;
import fluxion.numeric.Step.Sum;
import fluxion.numeric.Step.Unary;
import fluxion.numeric.Step.Wide;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * How a program becomes methods. A value that is used once is computed where it is used, as part of one line; any
 * other one has a line of its own, and so has each result. Lines are gathered into methods that the JIT still compiles;
 * what a later method needs has a place in an array that all of them see.
 */
final class Layout {
    /** The bytes of bytecode of a method, with what is put in for calls: the JIT stops at 8,000. */
    private static final int METHOD = 5_000;
    /** The bytes of an expression within a line. It also bounds how deep a line is. */
    private static final int PART = 120;
    private static final int LOAD = 5;
    private static final int CHECKED = 15;
    private static final int CALLED = 40;
    /** A side of a condition is fetched, asked whether it is a number, and compared. */
    private static final int LOOKS = 3;

    /** A line of a method: the value of a place, kept or written into a result. */
    sealed interface Line {
        int place();

        record Keep(int place) implements Line {}

        record Result(int index, int place) implements Line {}
    }

    private final Program program;
    private final Signs signs;
    private final int[] uses;
    private final int[] weight;
    private final boolean[] inline;
    private final List<List<Line>> methods = new ArrayList<>();
    /** The places in the array of what crosses methods. */
    private final Map<Integer, Integer> crossing = new HashMap<>();

    Layout(Program program) {
        this.program = program;
        signs = new Signs(program);
        uses = new int[program.places()];
        weight = new int[program.places()];
        inline = new boolean[program.places()];
        count();
        weigh();
        divide(lines());
        cross();
    }

    Program program() {
        return program;
    }

    Signs signs() {
        return signs;
    }

    List<List<Line>> methods() {
        return methods;
    }

    /** Whether the value is computed within the line that uses it. */
    boolean isInline(int place) {
        return inline[place];
    }

    /** Where a value lies that several methods use; absent if one method alone does. */
    Integer crossing(int place) {
        return crossing.get(place);
    }

    int crossings() {
        return crossing.size();
    }

    /** Does something with each place that lines load, as often as they load it. */
    void loads(List<Line> lines, IntConsumer use) {
        for (Line line : lines)
            if (line instanceof Line.Result && !inline[line.place()]) use.accept(line.place());
            else loads(line.place(), use);
    }

    private void loads(int place, IntConsumer use) {             // recursion bounded by PART
        if (program.isInput(place)) {
            use.accept(place);
            return;
        }
        forOperands(program.step(place), operand -> {
            if (inline[operand]) loads(operand, use); else use.accept(operand);
        });
    }

    /** The sides of conditions are looked at {@link #LOOKS} times. */
    private static void forOperands(Step step, IntConsumer use) {
        int[] at = step.operands();
        int sides = step instanceof Choice choice ? choice.sides() : 0;
        for (int k = 0; k < at.length; k++)
            for (int look = k < sides ? LOOKS : 1; look > 0; look--) use.accept(at[k]);
    }

    /** From the results backwards: what nothing needs is not counted, and has no line. */
    private void count() {
        for (int root : program.roots()) uses[root]++;
        for (int place = program.places() - 1; place >= program.inputs(); place--)
            if (uses[place] > 0) forOperands(program.step(place), operand -> uses[operand]++);
    }

    private void weigh() {
        for (int place = program.inputs(); place < program.places(); place++) {
            Step step = program.step(place);
            int total = own(step);
            for (int operand : step.operands()) total += inline[operand] ? weight[operand] : LOAD;
            weight[place] = total;
            inline[place] = step instanceof Number || uses[place] == 1 && total <= PART;
        }
    }

    private static int own(Step step) {
        return switch (step) {
            case Number _         -> 3;
            case Sum(var at)      -> at.length - 1;
            case Product(var at)  -> at.length - 1;
            case Quotient _       -> CHECKED;
            case Unary(var operation, _) -> operation == Operation.RECIPROCAL ? CHECKED : 3;
            case Power(_, int n)  -> 4 * (Integer.SIZE - Integer.numberOfLeadingZeros(n));
            case Call(_, var at)  -> CALLED + 5 * at.length;
            case Choice(_, var at) -> 2 * CHECKED * at.length;
            case Wide(_, var at)  -> CALLED + 5 * at.length;
        };
    }

    private List<Line> lines() {
        Map<Integer, List<Integer>> results = new HashMap<>();
        for (int i = 0; i < program.roots().length; i++)
            results.computeIfAbsent(program.roots()[i], _ -> new ArrayList<>()).add(i);
        var lines = new ArrayList<Line>();
        for (int place = 0; place < program.places(); place++) {
            if (!program.isInput(place) && !inline[place] && uses[place] > 0) lines.add(new Line.Keep(place));
            for (int index : results.getOrDefault(place, List.of())) lines.add(new Line.Result(index, place));
        }
        return lines;
    }

    private void divide(List<Line> lines) {
        var method = new ArrayList<Line>();
        int size = 0;
        for (Line line : lines) {
            int more = 2 * LOAD + (line instanceof Line.Result && !inline[line.place()] ? LOAD : weight[line.place()]);
            if (size + more > METHOD && !method.isEmpty()) {
                methods.add(List.copyOf(method));
                method.clear();
                size = 0;
            }
            method.add(line);
            size += more;
        }
        methods.add(List.copyOf(method));
    }

    private void cross() {
        int[] home = new int[program.places()];
        for (int k = 0; k < methods.size(); k++) {
            int method = k;
            for (Line line : methods.get(k)) if (line instanceof Line.Keep) home[line.place()] = k;
            loads(methods.get(k), place -> {
                if (!program.isInput(place) && home[place] != method) crossing.putIfAbsent(place, crossing.size());
            });
        }
    }
}
