import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Copies our jar, with pattern switches and the methods of records written out.
 *
 * <p>The compiler leaves both to the running program, which makes a class for each switch it comes to: four
 * milliseconds for each of the fifty that a derivative needs, and the start-up cache keeps none of them. Here each
 * becomes a private method of its class, with the meaning that {@link java.lang.runtime.SwitchBootstraps} and
 * {@link java.lang.runtime.ObjectMethods} give it. What is not understood is left as it is.
 */
final class PlainJar {
    private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
    private static final MethodTypeDesc HASH = MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object);
    private static final MethodTypeDesc EQUALS =
        MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object);

    private final ClassFile compiler;

    /** Stack maps name common superclasses, so every jar has to be at hand. */
    PlainJar(List<Path> jars) throws MalformedURLException {
        var urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) urls[i] = jars.get(i).toUri().toURL();
        var resolver = ClassHierarchyResolver.ofResourceParsing(new URLClassLoader(urls))
            .orElse(ClassHierarchyResolver.defaultResolver());
        this.compiler = ClassFile.of(ClassHierarchyResolverOption.of(resolver));
    }

    void copy(Path jar, Path to) throws IOException {
        try (var old = new JarFile(jar.toFile()); var copy = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : Collections.list(old.entries())) {
                var target = new ZipEntry(entry.getName());
                target.setTimeLocal(entry.getTimeLocal());
                copy.putNextEntry(target);
                var bytes = old.getInputStream(entry).readAllBytes();
                copy.write(entry.getName().endsWith(".class") ? plain(bytes) : bytes);
                copy.closeEntry();
            }
        }
    }

    private byte[] plain(byte[] old) {
        var type = compiler.parse(old);
        var plain = new Plain(type);
        return compiler.transformClass(type, ClassTransform.transformingMethodBodies(plain::dynamic, plain::code)
            .andThen(ClassTransform.endHandler(plain::atEnd)));
    }

    /** Rewrites one class. */
    private static final class Plain {
        private final ClassDesc self;
        private final boolean isInterface;
        private final List<Consumer<ClassBuilder>> methods = new ArrayList<>();

        Plain(ClassModel type) {
            self = type.thisClass().asSymbol();
            isInterface = type.flags().has(AccessFlag.INTERFACE);
        }

        private void atEnd(ClassBuilder type) {
            methods.forEach(method -> method.accept(type));
        }

        private boolean dynamic(MethodModel method) {
            return method.code().stream().flatMap(code -> code.elementStream())
                .anyMatch(part -> part instanceof InvokeDynamicInstruction call && body(call) != null);
        }

        private void code(CodeBuilder code, CodeElement part) {
            var body = part instanceof InvokeDynamicInstruction call ? body(call) : null;
            if (body == null) {
                code.with(part);
                return;
            }
            var type = ((InvokeDynamicInstruction) part).typeSymbol();
            var name = "plain$" + methods.size();
            int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
            methods.add(to -> to.withMethodBody(name, type, flags, body));
            code.invokestatic(self, name, type, isInterface);
        }

        /** What the call does, as code; null if it is none of ours. */
        private static Consumer<CodeBuilder> body(InvokeDynamicInstruction call) {
            var bootstrap = call.bootstrapMethod();
            var arguments = call.bootstrapArgs();
            return switch (bootstrap.owner().displayName() + "." + bootstrap.methodName() + "."
                + call.name().stringValue()) {
                case "SwitchBootstraps.typeSwitch.typeSwitch" ->
                    arguments.stream().allMatch(label -> label instanceof ClassDesc d && d.isClassOrInterface()
                        || label instanceof String)
                        ? code -> typeSwitch(code, arguments) : null;
                case "ObjectMethods.bootstrap.hashCode" -> code -> hashCode(code, fields(arguments));
                case "ObjectMethods.bootstrap.equals"   -> code ->
                    equals(code, (ClassDesc) arguments.getFirst(), fields(arguments));
                default                                 -> null;
            };
        }

        private static List<DirectMethodHandleDesc> fields(List<ConstantDesc> arguments) {
            return arguments.stream().skip(2).map(getter -> (DirectMethodHandleDesc) getter).toList();
        }

        /** The first label from {@code restart} on that fits the target; −1 for null, their number if none fits. */
        private static void typeSwitch(CodeBuilder code, List<ConstantDesc> labels) {
            code.aload(0).ifThen(Opcode.IFNULL, none -> none.loadConstant(-1).ireturn());
            for (int k = 0; k < labels.size(); k++) {
                var next = code.newLabel();
                if (labels.get(k) instanceof ClassDesc type) code.aload(0).instanceOf(type);
                else code.aload(0).loadConstant(labels.get(k)).invokestatic(OBJECTS, "equals", EQUALS);
                code.ifeq(next).iload(1).loadConstant(k).if_icmpgt(next).loadConstant(k).ireturn().labelBinding(next);
            }
            code.loadConstant(labels.size()).ireturn();
        }

        /** 31 h + c for each component c, from the first on. */
        private static void hashCode(CodeBuilder code, List<DirectMethodHandleDesc> fields) {
            code.loadConstant(0);
            for (var field : fields) {
                code.loadConstant(31).imul();
                component(code, field, 0);
                var type = field.invocationType().returnType();
                if (type.isPrimitive()) code.invokestatic(box(type), "hashCode",
                    MethodTypeDesc.of(ConstantDescs.CD_int, type));
                else code.invokestatic(OBJECTS, "hashCode", HASH);
                code.iadd();
            }
            code.ireturn();
        }

        /** Floating-point components are equal as {@code compare} says, references as {@code equals} says. */
        private static void equals(CodeBuilder code, ClassDesc record, List<DirectMethodHandleDesc> fields) {
            var different = code.newLabel();
            code.aload(1).instanceOf(record).ifeq(different).aload(1).checkcast(record).astore(2);
            for (var field : fields) {
                component(code, field, 0);
                component(code, field, 2);
                var type = field.invocationType().returnType();
                if (type.isPrimitive())
                    code.invokestatic(box(type), "compare",
                        MethodTypeDesc.of(ConstantDescs.CD_int, type, type)).ifne(different);
                else code.invokestatic(OBJECTS, "equals", EQUALS).ifeq(different);
            }
            code.loadConstant(1).ireturn().labelBinding(different).loadConstant(0).ireturn();
        }

        private static void component(CodeBuilder code, DirectMethodHandleDesc field, int slot) {
            code.aload(slot).getfield(field.owner(), field.methodName(), field.invocationType().returnType());
        }

        private static ClassDesc box(ClassDesc primitive) {
            return switch (TypeKind.from(primitive)) {
                case BOOLEAN   -> ConstantDescs.CD_Boolean;
                case BYTE      -> ConstantDescs.CD_Byte;
                case CHAR      -> ConstantDescs.CD_Character;
                case SHORT     -> ConstantDescs.CD_Short;
                case INT       -> ConstantDescs.CD_Integer;
                case LONG      -> ConstantDescs.CD_Long;
                case FLOAT     -> ConstantDescs.CD_Float;
                case DOUBLE    -> ConstantDescs.CD_Double;
                case REFERENCE, VOID -> throw new IllegalArgumentException(primitive.displayName());
            };
        }
    }
}
