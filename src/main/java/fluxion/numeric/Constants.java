package fluxion.numeric;

import static java.lang.constant.ConstantDescs.CD_Class;
import static java.lang.constant.ConstantDescs.CD_MethodHandles;
import static java.lang.constant.ConstantDescs.CD_MethodHandles_Lookup;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CLASS_INIT_NAME;
import static java.lang.constant.ConstantDescs.DEFAULT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What compiled code refers to: numbers, and objects such as the functions of the table. The objects come as class data
 * and stand in static final fields, which the JIT takes for constants. A class has room for 32,767 numbers; further
 * ones stand in an array.
 */
final class Constants {
    private static final int MOST_NUMBERS = 15_000;
    private static final ClassDesc ARRAY = CD_double.arrayType();
    private static final ClassDesc OBJECTS = CD_Object.arrayType();
    private static final int FIELD = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_FINAL;

    private final ClassDesc self;
    private final List<Object> data = new ArrayList<>();
    private final List<ClassDesc> types = new ArrayList<>();
    private final Map<Object, Integer> places = new IdentityHashMap<>();
    private final Set<Double> literals = new HashSet<>();
    private final Map<Double, Integer> further = new HashMap<>();

    Constants(ClassDesc self) {
        this.self = self;
        add(new double[0], ARRAY);
    }

    private int add(Object object, ClassDesc type) {
        data.add(object);
        types.add(type);
        return data.size() - 1;
    }

    /** The objects, which the class is defined with. */
    Object[] data() {
        var numbers = new double[further.size()];
        for (var entry : further.entrySet()) numbers[entry.getValue()] = entry.getKey();
        data.set(0, numbers);
        return data.toArray();
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
        load(code, 0);
        code.loadConstant(place).daload();
    }

    /** Puts the object on the stack. */
    void load(CodeBuilder code, Object object, ClassDesc type) {
        Integer place = places.get(object);
        if (place == null) places.put(object, place = add(object, type));
        load(code, (int) place);
    }

    private void load(CodeBuilder code, int place) {
        code.getstatic(self, name(place), types.get(place));
    }

    private static String name(int place) {
        return "constant" + place;
    }

    /** The fields, and the method that fills them; after all code. */
    void declare(ClassBuilder type) {
        for (int place = 0; place < types.size(); place++) type.withField(name(place), types.get(place), FIELD);
        type.withMethodBody(CLASS_INIT_NAME, MTD_void, ClassFile.ACC_STATIC, code -> {
            code.invokestatic(CD_MethodHandles, "lookup", MethodTypeDesc.of(CD_MethodHandles_Lookup))
                .loadConstant(DEFAULT_NAME).loadConstant(OBJECTS)
                .invokestatic(CD_MethodHandles, "classData", MethodTypeDesc.of(CD_Object, CD_MethodHandles_Lookup,
                    CD_String, CD_Class)).checkcast(OBJECTS).astore(0);
            for (int place = 0; place < types.size(); place++)
                code.aload(0).loadConstant(place).aaload().checkcast(types.get(place))
                    .putstatic(self, name(place), types.get(place));
            code.return_();
        });
    }
}
