package org.smppassay.cli;

import java.util.List;
import java.util.Set;
import org.smppassay.scenario.binding.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in words. */
final class Misuse {
    private Misuse() {}

    static String sentence(ParameterException wrong) {
        return wrong instanceof UnmatchedArgumentException unmatched
                ? unmatched(unmatched)
                : String.valueOf(wrong.getMessage());
    }

    private static String unmatched(UnmatchedArgumentException wrong) {
        String first = wrong.getUnmatched().get(0);
        CommandLine command = wrong.getCommandLine();
        if (first.startsWith("-")) {
            String name = first.replaceFirst("(?s)=.*", "");
            List<String> options = command.getCommandSpec().options().stream()
                    .flatMap(option -> List.of(option.names()).stream())
                    .toList();
            return "unknown option '" + name + "'" + Nearest.suggestion(name, options);
        }
        Set<String> commands = command.getSubcommands().keySet();
        return commands.isEmpty()
                ? "unexpected argument '" + first + "'"
                : "unknown command '" + first + "'" + Nearest.hint(first, commands);
    }

    /** Reads whole numbers, and calls what is none by its name. */
    static void explainNumbers(CommandLine assay) {
        assay.registerConverter(long.class, number(Long::valueOf));
        assay.registerConverter(Long.class, number(Long::valueOf));
        assay.registerConverter(int.class, number(Integer::valueOf));
    }

    private static <T> ITypeConverter<T> number(ITypeConverter<T> read) {
        return text -> {
            try {
                return read.convert(text);
            } catch (NumberFormatException e) {
                String what = text.matches("[+-]?[0-9]+") ? "a smaller whole number" : "a whole number";
                throw new TypeConversionException("expected " + what + ", found '" + text + "'");
            }
        };
    }
}
