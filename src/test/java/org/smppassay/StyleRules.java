package org.smppassay;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Limits on the shape of sources that a formatter does not know; methods are measured by the compiler's own parser. */
final class StyleRules {

    private static final int LINES_IN_A_FILE = 400;
    private static final int LINES_IN_A_METHOD = 40;
    private static final int CONSTRUCTOR_PARAMETERS = 7;

    private static final Map<Pattern, String> LEFTOVERS = leftovers();

    private final Path root;
    private final List<String> findings = new ArrayList<>();

    private StyleRules(Path root) {
        this.root = root;
    }

    private static Map<Pattern, String> leftovers() {
        Map<Pattern, String> leftovers = new LinkedHashMap<>();
        leftovers.put(Pattern.compile("\\b(TO[D]O|FIX[M]E|XX[X])\\b"), "leaves work for later");
        leftovers.put(Pattern.compile("\t"), "has a tab");
        leftovers.put(Pattern.compile("/(home|root|Users|work)/|[A-Z]:\\\\\\\\"), "names a folder of one machine");
        return leftovers;
    }

    /** Everything that is wrong below a folder of Java sources, one line each. */
    static List<String> check(Path root) throws IOException {
        StyleRules rules = new StyleRules(root);
        List<Path> sources;
        try (Stream<Path> tree = Files.walk(root)) {
            sources = tree.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        for (Path source : sources) {
            rules.checkText(source, Files.readAllLines(source));
        }
        rules.checkPackages(sources);
        rules.checkShapes(sources);
        return rules.findings;
    }

    private void checkText(Path source, List<String> lines) {
        if (lines.size() > LINES_IN_A_FILE) {
            findings.add(name(source) + " has " + lines.size() + " lines (at most " + LINES_IN_A_FILE + ")");
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String place = name(source) + ":" + (i + 1);
            LEFTOVERS.forEach((pattern, complaint) -> {
                if (pattern.matcher(line).find()) {
                    findings.add(place + " " + complaint);
                }
            });
        }
    }

    private void checkPackages(List<Path> sources) throws IOException {
        for (Path folder : sources.stream().map(Path::getParent).distinct().toList()) {
            Path info = folder.resolve("package-info.java");
            if (!Files.exists(info)) {
                findings.add(name(folder) + " has no package-info.java with @NullMarked");
            } else if (!Files.readAllLines(info).contains("@NullMarked")) {
                findings.add(name(info) + " lacks @NullMarked");
            }
        }
    }

    private void checkShapes(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new ShapeScanner(unit, positions), null);
            }
        }
    }

    private String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private final class ShapeScanner extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final String file;
        private boolean inRecord;

        ShapeScanner(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
            this.file = name(Path.of(unit.getSourceFile().getName()));
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            boolean outer = inRecord;
            inRecord = type.getKind() == Tree.Kind.RECORD;
            super.visitClass(type, null);
            inRecord = outer;
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            long lines =
                    line(positions.getEndPosition(unit, method)) - line(positions.getStartPosition(unit, method)) + 1;
            if (lines > LINES_IN_A_METHOD) {
                findings.add(file + ": " + method.getName() + " has " + lines + " lines (at most " + LINES_IN_A_METHOD
                        + ")");
            }
            int parameters = method.getParameters().size();
            if (method.getReturnType() == null && !inRecord && parameters > CONSTRUCTOR_PARAMETERS) {
                findings.add(file + ": a constructor has " + parameters + " parameters (at most "
                        + CONSTRUCTOR_PARAMETERS + ")");
            }
            return super.visitMethod(method, null);
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
