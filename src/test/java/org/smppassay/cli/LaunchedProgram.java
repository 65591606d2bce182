package org.smppassay.cli;

import java.lang.management.ManagementFactory;
import java.util.List;

/** What {@link LauncherTest} has the launcher start: it prints how Java was started and ends with code 3. */
final class LaunchedProgram {
    private LaunchedProgram() {}

    public static void main(String[] args) {
        System.out.println("arguments " + List.of(args));
        System.out.println("options " + ManagementFactory.getRuntimeMXBean().getInputArguments());
        System.out.println("java " + System.getProperty("java.home"));
        ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(collector -> "collector " + collector.getName())
                .forEach(System.out::println);
        System.exit(3);
    }
}
