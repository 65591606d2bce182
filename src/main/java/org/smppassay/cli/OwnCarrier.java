package org.smppassay.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.smppassay.driver.Target;
import org.smppassay.link.ClientTls;
import org.smppassay.link.Identity;
import org.smppassay.link.LinkLayer;
import org.smppassay.link.TlsException;
import org.smppassay.scenario.carrier.AccountSpec;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.scenario.carrier.ClientCertificateDemand;
import org.smppassay.scenario.carrier.TlsSpec;

/**
 * The scenario's carrier in a process of its own, so that it shares no thread, heap or collector with what measures it. It ends when it
 * is closed, and at the latest with this process, since it serves until its standard input ends.
 */
final class OwnCarrier implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final String LISTENING = "listening on " + HOST + ":";
    private static final long STOP_SECONDS = 10;
    private static final int LAST_WORDS = 20;

    private final Process process;
    private final Target target;

    private OwnCarrier(Process process, Target target) {
        this.process = process;
        this.target = target;
    }

    /**
     * Starts it on a free port of the loopback interface, and waits until it listens.
     *
     * @param arguments of the command {@code smsc}: which scenario, and what to change in it
     * @throws CommandException if it does not start; with what it said
     */
    static OwnCarrier start(CarrierSpec carrier, List<String> arguments) throws IOException {
        if (carrier.tls().filter(tls -> !isItsOwnAuthority(tls)).isPresent()) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "the scenario's carrier has certificates of its own: start it with 'assay smsc' and name it with"
                            + " --target");
        }
        if (carrier.tls().isEmpty()) {
            return start(carrier, arguments, port -> LinkLayer.NONE);
        }
        Path certificate = Files.createTempFile("assay-carrier", ".pem");
        try {
            List<String> secured = new ArrayList<>(arguments);
            secured.addAll(List.of("--certificate-out", certificate.toString()));
            return start(carrier, secured, port -> trusting(certificate, port));
        } finally {
            Files.delete(certificate);
        }
    }

    /** Whether it makes its certificate at the start and asks for none, so that nobody else has to vouch for anybody. */
    private static boolean isItsOwnAuthority(TlsSpec tls) {
        return tls.certificate().isEmpty() && tls.clientCertificates() == ClientCertificateDemand.NONE;
    }

    private static LinkLayer trusting(Path certificate, int port) {
        try {
            return new ClientTls(HOST, port, Identity.certificates(certificate), Optional.empty());
        } catch (TlsException e) {
            throw new IllegalStateException("the carrier's own certificate", e);
        }
    }

    private static OwnCarrier start(CarrierSpec carrier, List<String> arguments, IntFunction<LinkLayer> link)
            throws IOException {
        Process process = new ProcessBuilder(command(arguments)).start();
        try {
            LastWords said = new LastWords(process);
            int port = port(process, said);
            AccountSpec account = carrier.accounts().get(0);
            InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            return new OwnCarrier(
                    process, new Target(address, account.systemId(), account.password(), link.apply(port)));
        } catch (RuntimeException | IOException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** With the options of this Java, but for agents and recordings, which are meant for this process. */
    private static List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-agent") && !option.startsWith("-javaagent"))
                .filter(option -> !option.contains("FlightRecord") && !option.startsWith("-Dassay.terminal"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.add("smsc");
        command.addAll(arguments);
        command.addAll(List.of("--host", HOST, "--port", "0", "--quiet", "--until-eof"));
        return command;
    }

    private static int port(Process process, LastWords said) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        if (line == null || !line.startsWith(LISTENING)) {
            throw new CommandException(
                    ExitCode.NO_CONNECTION, "the scenario's carrier did not start:\n" + said.untilTheEnd());
        }
        return Integer.parseInt(line.substring(LISTENING.length()).strip());
    }

    Target target() {
        return target;
    }

    /** Ends it: first it may unbind its sessions, then it must. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** The last lines that the process wrote to stderr. Read on a thread of its own. */
    private static final class LastWords {
        private final Deque<String> lines = new ArrayDeque<>();
        private final Thread reader;

        LastWords(Process process) {
            reader = new Thread(() -> read(process), "carrier-stderr");
            reader.setDaemon(true);
            reader.start();
        }

        private void read(Process process) {
            try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
                for (@Nullable String line = err.readLine(); line != null; line = err.readLine()) {
                    synchronized (lines) {
                        lines.addLast(line);
                        if (lines.size() > LAST_WORDS) {
                            lines.removeFirst();
                        }
                    }
                }
            } catch (IOException e) {
                // The process is gone, and with it what it had to say.
            }
        }

        String untilTheEnd() {
            try {
                reader.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            synchronized (lines) {
                return String.join("\n", lines);
            }
        }
    }
}
