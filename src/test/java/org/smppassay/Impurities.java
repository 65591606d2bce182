package org.smppassay;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;

/** Where the JDK and Netty let time and chance in, and words out. */
final class Impurities {

    private static final Set<String> CLOCKS = Set.of(
            "java.lang.System.nanoTime",
            "java.lang.System.currentTimeMillis",
            "java.time.InstantSource.system",
            "java.util.Calendar.getInstance",
            "io.netty.util.concurrent.Ticker.systemTicker");

    private static final Set<String> CHANCE = Set.of(
            "java.lang.Math.random",
            "java.lang.StrictMath.random",
            "java.util.UUID.randomUUID",
            "java.util.random.RandomGenerator.of",
            "java.util.random.RandomGenerator.getDefault");

    private static final Set<String> CHANCE_WITHOUT_ARGUMENTS = Set.of(
            "java.util.Random.<init>",
            "java.util.SplittableRandom.<init>",
            "java.util.random.RandomGeneratorFactory.create");

    private static final Set<String> CHANCE_CLASSES =
            Set.of("java.util.concurrent.ThreadLocalRandom", "java.security.SecureRandom");

    private static final Set<String> SLEEPS = Set.of("java.lang.Thread.sleep", "java.util.concurrent.TimeUnit.sleep");

    private static final Set<String> PRINTS =
            Set.of("java.lang.System.out", "java.lang.System.err", "java.lang.Throwable.printStackTrace");

    private Impurities() {}

    static boolean readsTheClock(JavaAccess<?> access) {
        String target = target(access);
        return CLOCKS.contains(target)
                || target.startsWith("java.time.Clock.system")
                || target.startsWith("java.time.Clock.tick")
                || (target.equals("java.util.Date.<init>") && parameters(access) == 0)
                || (target.startsWith("java.time.") && target.endsWith(".now") && !takesAClock(access));
    }

    static boolean isUnseeded(JavaAccess<?> access) {
        String target = target(access);
        return CHANCE.contains(target)
                || CHANCE_CLASSES.contains(access.getTargetOwner().getFullName())
                || (CHANCE_WITHOUT_ARGUMENTS.contains(target) && parameters(access) == 0)
                || (target.equals("java.util.Collections.shuffle") && parameters(access) == 1);
    }

    static boolean sleeps(JavaAccess<?> access) {
        return SLEEPS.contains(target(access));
    }

    static boolean prints(JavaAccess<?> access) {
        return PRINTS.contains(target(access)) || target(access).startsWith("java.util.logging.");
    }

    private static String target(JavaAccess<?> access) {
        return access.getTargetOwner().getFullName() + "." + access.getTarget().getName();
    }

    private static int parameters(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget called
                ? called.getRawParameterTypes().size()
                : 0;
    }

    private static boolean takesAClock(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget called
                && called.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(java.time.Clock.class));
    }
}
