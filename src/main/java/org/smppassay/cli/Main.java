package org.smppassay.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.smppassay.driver.BindFailedException;
import org.smppassay.judging.UnreadableRowsException;
import org.smppassay.run.NothingToRunException;
import org.smppassay.scenario.ScenarioException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParameterException;

/** Starts the command line. */
public final class Main {
    private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./\\[\\]-]+");

    private Main() {}

    public static void main(String[] args) {
        if (List.of(args).contains("smsc")) {
            Interrupts.endEarlyWith(ExitCode.OK);
        }
        boolean mayColor = System.getenv("NO_COLOR") == null && !List.of(args).contains(AssayCommand.NO_COLOR);
        int code = run(Console.system(mayColor), args);
        Interrupts.noLongerEarly();
        System.exit(code);
    }

    /** Runs one command line against {@code console} and returns its exit code. */
    static int run(Console console, String... args) {
        AssayCommand assay = new AssayCommand();
        CommandLine commandLine = new CommandLine(assay, factory(console));
        Misuse.explainNumbers(commandLine);
        return commandLine
                .setOut(writer(console.out()))
                .setErr(writer(console.err()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.color() ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler((wrong, all) -> explainUsage(wrong, console))
                .setExecutionExceptionHandler(
                        (failure, command, parsed) -> explain(console, failure, args, assay.verbose()))
                .execute(args);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** Commands that print take the console as the only argument of their constructor. */
    private static IFactory factory(Console console) {
        IFactory standard = CommandLine.defaultFactory();
        return new IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                for (var constructor : type.getDeclaredConstructors()) {
                    if (List.of(constructor.getParameterTypes()).equals(List.of(Console.class))) {
                        return type.cast(constructor.newInstance(console));
                    }
                }
                return standard.create(type);
            }
        };
    }

    private static int explain(Console console, Exception failure, String[] args, boolean verbose) {
        int code = exitCode(failure);
        if (code == ExitCode.INTERNAL) {
            console.err().println("assay: internal error: " + failure);
            console.err().println("This is a fault of Assay. To replay it and see where it comes from:");
            console.err().println("  assay " + commandLine(args) + (verbose ? "" : " --verbose"));
        } else {
            boolean severalLines = failure instanceof ScenarioException || failure instanceof UnreadableRowsException;
            String prefix = severalLines ? "" : "assay: ";
            console.err().println(prefix + sentence(failure));
        }
        if (verbose) {
            failure.printStackTrace(console.err());
        }
        return code;
    }

    /** What to type into a shell to run the command again, without the values of passwords. */
    static String commandLine(String[] args) {
        return Arrays.stream(args)
                .map(arg -> arg.replaceAll("(?s)(password=).*", "$1***"))
                .map(arg -> PLAIN.matcher(arg).matches() ? arg : "'" + arg.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }

    /** One line on what is wrong, and where help is to be found. */
    private static int explainUsage(ParameterException wrong, Console console) {
        console.err().println("assay: " + Misuse.sentence(wrong));
        console.err().println("Try '" + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    private static int exitCode(Exception failure) {
        if (failure instanceof ScenarioException
                || failure instanceof UnreadableRowsException
                || failure instanceof NothingToRunException
                || fileTrouble(failure) != null) {
            return ExitCode.USAGE;
        }
        if (failure instanceof BindFailedException) {
            return ExitCode.NO_CONNECTION;
        }
        return failure instanceof CommandException known ? known.exitCode() : ExitCode.INTERNAL;
    }

    private static String sentence(Exception failure) {
        IOException trouble = fileTrouble(failure);
        if (trouble instanceof FileSystemException file) {
            return "can't read or write " + file.getFile() + ": " + reason(file);
        }
        return trouble == null ? String.valueOf(failure.getMessage()) : "can't read or write: " + trouble.getMessage();
    }

    private static @Nullable IOException fileTrouble(Exception failure) {
        if (failure instanceof UncheckedIOException unchecked) {
            return unchecked.getCause();
        }
        return failure instanceof IOException trouble ? trouble : null;
    }

    private static String reason(FileSystemException trouble) {
        if (trouble instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (trouble instanceof FileAlreadyExistsException) {
            return "a file of that name is in the way";
        }
        if (trouble instanceof AccessDeniedException) {
            return "permission denied";
        }
        return trouble.getReason() == null ? trouble.getClass().getSimpleName() : trouble.getReason();
    }
}
