package fluxion.numeric;

import static java.lang.constant.ConstantDescs.BSM_CLASS_DATA_AT;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.DEFAULT_NAME;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.DynamicConstantDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What compiled code refers to: numbers, and objects such as the functions of the table, which the JIT takes for
 * constants. A class has room for 32,767 numbers; further ones stand in an array.
 */
final class Constants {
    private static final int MOST_NUMBERS = 15_000;
    private static final ClassDesc ARRAY = CD_double.arrayType();

    private final List<Object> data = new ArrayList<>();
    private final Map<Object, Integer> places = new IdentityHashMap<>();
    private final Set<Double> literals = new HashSet<>();
    private final Map<Double, Integer> further = new HashMap<>();

    Constants() {
        data.add(new double[0]);
    }

    /** The objects, for {@code classDataAt}. */
    List<Object> data() {
        var numbers = new double[further.size()];
        further.forEach((number, place) -> numbers[place] = number);
        data.set(0, numbers);
        return data;
    }

    /** Puts the number on the stack. */
    void load(CodeBuilder code, double number) {
        if (literals.size() < MOST_NUMBERS) literals.add(number);
        if (literals.contains(number)) {
            code.loadConstant(number);
            return;
        }
        Integer place = further.get(number);
        if (place == null) further.put(number, place = further.size());
        code.loadConstant(constant(0, ARRAY)).loadConstant(place).daload();
    }

    /** Puts the object on the stack. */
    void load(CodeBuilder code, Object object, Class<?> type) {
        int place = places.computeIfAbsent(object, _ -> {
            data.add(object);
            return data.size() - 1;
        });
        code.loadConstant(constant(place, type.describeConstable().orElseThrow()));
    }

    private static DynamicConstantDesc<?> constant(int place, ClassDesc type) {
        return DynamicConstantDesc.ofNamed(BSM_CLASS_DATA_AT, DEFAULT_NAME, type, place);
    }
}
