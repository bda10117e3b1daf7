import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/**
 * Holds the sources to the house style, with the compiler's own parser, so that it knows the language as it is
 * today. Prints {@code file:line: what to do} for each fault and fails if there are any.
 *
 * <p>A table is set between {@code // @formatter:off} and {@code // @formatter:on}: its lines may be as long as
 * its columns need, and a file that has one may be longer.
 */
final class Style {
    private static final int LINE = 120;
    private static final int FILE = 270;
    private static final int FILE_WITH_TABLES = 400;
    private static final int METHOD = 40;
    private static final int TEST_METHOD = 60;
    private static final Pattern WORD = Pattern.compile("\\w+");

    private final Path root;
    private final List<String> faults = new ArrayList<>();

    private Style(Path root) {
        this.root = root;
    }

    public static void main(String[] args) throws IOException {
        var style = new Style(Path.of(args[0]));
        var sources = new ArrayList<Path>();
        for (String folder : List.of("src", "grammar")) sources.addAll(files(style.root.resolve(folder)));
        for (Path source : sources) style.text(source);
        style.java(sources.stream().filter(source -> source.toString().endsWith(".java")).toList());
        style.faults.stream().sorted().forEach(System.err::println);
        if (!style.faults.isEmpty()) System.exit(1);
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) return List.of();
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java") || file.toString().endsWith(".g4")).toList();
        }
    }

    /** What needs no parser: tabs, blanks at the end, the length of lines and of the file. */
    private void text(Path source) throws IOException {
        var lines = Files.readAllLines(source);
        boolean table = false;
        boolean textBlock = false;
        boolean tables = isTest(source) || root.relativize(source).toString().matches(".*\\W(function|rules)\\W.*");
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.contains("// @formatter:off")) tables = table = true;
            if (line.contains("// @formatter:on")) table = false;
            if (line.split("\"\"\"", -1).length % 2 == 0) textBlock = !textBlock;
            boolean mayBeLong = table || textBlock || line.contains("https://");
            if (line.length() > LINE && !mayBeLong) fault(source, i + 1, "keep lines within " + LINE + " characters");
            if (line.indexOf('\t') >= 0) fault(source, i + 1, "indent with blanks, not tabs");
            if (!line.equals(line.stripTrailing())) fault(source, i + 1, "drop the blanks at the end of the line");
        }
        int limit = tables ? FILE_WITH_TABLES : FILE;
        if (lines.size() > limit) fault(source, lines.size(), "split the file: at most " + limit + " lines");
    }

    /** What needs the tree: imports, documentation, the length of methods. */
    private void java(List<Path> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(null, manager, _ -> {}, List.of("-proc:none"), null,
                manager.getJavaFileObjectsFromPaths(sources));
            var trees = DocTrees.instance(task);
            for (var unit : task.parse()) new Reader(unit, trees).read();
        }
    }

    private boolean isTest(Path source) {
        return source.startsWith(root.resolve("src/test"));
    }

    private void fault(Path source, long line, String what) {
        faults.add("%s:%d: %s".formatted(root.relativize(source), line, what));
    }

    /** Reads one file. */
    private final class Reader extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final DocTrees trees;
        private final Path source;
        private final Set<String> used = new HashSet<>();

        Reader(CompilationUnitTree unit, DocTrees trees) {
            this.unit = unit;
            this.trees = trees;
            this.source = Path.of(unit.getSourceFile().toUri());
        }

        void read() {
            scan(unit, null);
            for (ImportTree line : unit.getImports()) {
                if (line.isModule()) continue;
                var name = ((MemberSelectTree) line.getQualifiedIdentifier()).getIdentifier().toString();
                boolean members = Character.isUpperCase(qualifier(line).charAt(0)); // of one class: a parser's nodes
                if (name.equals("*")) {
                    if (!members) fault(line, "import each name by itself");
                } else if (!used.contains(name)) fault(line, "drop the unused import of " + name);
            }
        }

        /** The name before the last dot, without what stands before it. */
        private static String qualifier(ImportTree line) {
            var before = ((MemberSelectTree) line.getQualifiedIdentifier()).getExpression().toString();
            return before.substring(before.lastIndexOf('.') + 1);
        }

        @Override
        public Void visitImport(ImportTree line, Void nothing) {
            return null; // the names in it are not uses
        }

        @Override
        public Void visitIdentifier(IdentifierTree name, Void nothing) {
            used.add(name.getName().toString());
            return null;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            var comment = documentation();
            if (type.getModifiers().getFlags().contains(Modifier.PUBLIC) && comment == null && !isTest(source)) {
                fault(type, "say in one sentence what " + type.getSimpleName() + " is");
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            documentation();
            int limit = isTest(source) ? TEST_METHOD : METHOD;
            if (method.getBody() != null && !hasTable(method)
                && line(method.getBody(), true) - line(method.getBody(), false) >= limit) {
                fault(method.getBody(), "split " + method.getName() + ": at most " + limit + " lines");
            }
            return super.visitMethod(method, nothing);
        }

        private boolean hasTable(MethodTree method) {
            var positions = trees.getSourcePositions();
            try {
                return unit.getSourceFile().getCharContent(true).toString()
                    .substring((int) positions.getStartPosition(unit, method),
                        (int) positions.getEndPosition(unit, method))
                    .contains("@formatter:off");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Void visitVariable(com.sun.source.tree.VariableTree variable, Void nothing) {
            documentation();
            return super.visitVariable(variable, nothing);
        }

        /** The comment of the current declaration, in either notation; what it links to counts as used. */
        private DocCommentTree documentation() {
            TreePath path = getCurrentPath();
            var comment = trees.getDocCommentTree(path);
            if (comment != null) WORD.matcher(comment.toString()).results().forEach(word -> used.add(word.group()));
            return comment;
        }

        private long line(Tree tree, boolean atEnd) {
            var positions = trees.getSourcePositions();
            long at = atEnd ? positions.getEndPosition(unit, tree) : positions.getStartPosition(unit, tree);
            return unit.getLineMap().getLineNumber(at);
        }

        private void fault(Tree tree, String what) {
            Style.this.fault(source, line(tree, false), what);
        }
    }
}
