import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Copies a jar, giving classes compiled for Java 5 the stack maps that Java 6 brought.
 *
 * <p>The start-up cache takes no class from before Java 6, because those are verified by inference and not by
 * stack maps. picocli is such a jar, and every command loads 180 of its classes: 125 ms for
 * {@code fluxion --version} with the jar as it comes, 85 ms with this copy.
 */
final class ModernJar {
    /** The first class-file version whose classes carry stack maps and must have them right. */
    private static final int WITH_STACK_MAPS = 51;

    private final ClassFile compiler;

    /** Stack maps name common superclasses, so every jar has to be at hand. */
    ModernJar(List<Path> jars) throws MalformedURLException {
        var urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) urls[i] = jars.get(i).toUri().toURL();
        var resolver = ClassHierarchyResolver.ofResourceParsing(new URLClassLoader(urls));
        this.compiler = ClassFile.of(StackMapsOption.GENERATE_STACK_MAPS, ClassHierarchyResolverOption.of(resolver));
    }

    void copy(Path jar, Path to) throws IOException {
        try (var old = new JarFile(jar.toFile())) {
            if (old.stream().noneMatch(entry -> outdated(old, entry))) {
                Files.copy(jar, to);
                return;
            }
            try (var copy = new ZipOutputStream(Files.newOutputStream(to))) {
                for (ZipEntry entry : Collections.list(old.entries())) {
                    var target = new ZipEntry(entry.getName());
                    target.setTimeLocal(entry.getTimeLocal());
                    copy.putNextEntry(target);
                    var bytes = bytes(old, entry);
                    copy.write(outdated(old, entry) ? modern(bytes) : bytes);
                    copy.closeEntry();
                }
            }
        }
    }

    private byte[] modern(byte[] old) {
        var withoutVersion = ClassTransform.dropping(part -> part instanceof ClassFileVersion);
        var rewritten = ClassTransform.transformingMethodBodies((code, part) -> code.with(part));
        var withVersion = ClassTransform.endHandler(type -> type.withVersion(WITH_STACK_MAPS, 0));
        return compiler.transformClass(compiler.parse(old), withoutVersion.andThen(rewritten).andThen(withVersion));
    }

    private static boolean outdated(JarFile jar, ZipEntry entry) {
        if (!entry.getName().endsWith(".class")) return false;
        try (var in = jar.getInputStream(entry)) {
            var head = in.readNBytes(8);
            return (head[6] << 8 | head[7] & 0xff) < ClassFile.JAVA_6_VERSION;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] bytes(JarFile jar, ZipEntry entry) throws IOException {
        try (var in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }
}
