package org.smppassay.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** The command line as a model: it parses and describes, and carries nothing out. */
final class Commands {
    private Commands() {}

    static CommandLine model() {
        return new CommandLine(new AssayCommand(), factory(Console.system(false)))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

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
}
