import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Fetches a Maven distribution (a zip file), checks it and unpacks it. Run as a single-file program by mvnw, so that a
 * JDK is all a machine needs: no curl, unzip or sha512sum.
 */
final class FetchMaven {
    private FetchMaven() {}

    public static void main(String[] args) throws InterruptedException {
        try {
            fetch(URI.create(args[0]), args[1], Path.of(args[2]));
        } catch (IOException | IllegalArgumentException e) {
            System.err.println("mvnw: could not get Maven from " + args[0]);
            System.err.println("mvnw: " + Objects.requireNonNullElse(e.getMessage(), e.toString()));
            System.err.println("mvnw: install Maven 3.8 or later, or set MVNW_DISTRIBUTION_URL to a mirror's copy of this file");
            System.exit(1);
        }
    }

    /** Unpacks beside the target and renames at the end, so that the target is whole or not there. */
    private static void fetch(URI source, String sha512, Path target) throws IOException, InterruptedException {
        Files.createDirectories(target.getParent());
        Path scratch = Files.createTempDirectory(target.getParent(), "fetching-");
        try {
            Path zip = download(source, scratch.resolve("maven.zip"));
            verify(zip, sha512);
            moveUnlessThere(unpack(zip, scratch.resolve("unpacked")), target);
        } finally {
            deleteTree(scratch);
        }
    }

    private static Path download(URI source, Path zip) throws IOException, InterruptedException {
        HttpClient.Builder client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(30));
        proxy().ifPresent(client::proxy);
        HttpRequest request = HttpRequest.newBuilder(source).timeout(Duration.ofMinutes(5)).build();
        try {
            int status = client.build().send(request, BodyHandlers.ofFile(zip)).statusCode();
            if (status != 200) {
                throw new IOException("the server answered with status " + status);
            }
        } catch (ConnectException e) {
            throw new IOException("no connection to " + source.getHost(), e);
        }
        return zip;
    }

    /** Java does not read the variables everybody else does. */
    private static Optional<ProxySelector> proxy() {
        return Stream.of("https_proxy", "HTTPS_PROXY")
                .map(System::getenv)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .map(value -> URI.create(value.contains("://") ? value : "http://" + value))
                .map(proxy -> ProxySelector.of(
                        new InetSocketAddress(proxy.getHost(), proxy.getPort() < 0 ? 80 : proxy.getPort())));
    }

    private static void verify(Path zip, String sha512) throws IOException {
        String actual = HexFormat.of().formatHex(digest(Files.readAllBytes(zip)));
        if (!actual.equals(sha512)) {
            throw new IOException("the file is not the one expected: its SHA-512 is " + actual);
        }
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-512").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the one folder the zip holds. */
    private static Path unpack(Path zip, Path into) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                write(entry, entries, into);
            }
        }
        try (Stream<Path> top = Files.list(into)) {
            Path home = top.findFirst().orElseThrow(() -> new IOException("the file is empty"));
            home.resolve("bin/mvn").toFile().setExecutable(true, false);
            return home;
        }
    }

    private static void write(ZipEntry entry, InputStream content, Path into) throws IOException {
        Path file = into.resolve(entry.getName()).normalize();
        if (!file.startsWith(into)) {
            throw new IOException("an entry leads out of the folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
        } else {
            Files.createDirectories(file.getParent());
            Files.copy(content, file);
        }
    }

    /** Another build may have been faster. */
    private static void moveUnlessThere(Path from, Path target) throws IOException {
        try {
            Files.move(from, target);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            System.err.println("mvnw: Maven is there already");
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> tree = Files.walk(folder)) {
            files = Arrays.asList(tree.toArray(Path[]::new));
        }
        for (int i = files.size() - 1; i >= 0; i--) {
            Files.delete(files.get(i));
        }
    }
}
