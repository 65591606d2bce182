package org.smppassay.scenario;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.smppassay.scenario.binding.Nearest;

/**
 * The text of a scenario.
 *
 * @param name what problems name as their file
 * @param text YAML
 */
public record ScenarioSource(String name, String text) {
    private static final long MOST_BYTES = 1 << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * Finds what a user named: a file, or a scenario of the library by name, with or without {@code scenarios/} before
     * and {@code .yaml} behind it. A file goes first.
     *
     * @throws ScenarioException if there is neither, naming what is near; or if the file can't be read
     */
    public static ScenarioSource resolve(String named) {
        Path file = Path.of(named);
        if (Files.exists(file) && !Files.isDirectory(file)) {
            return read(file);
        }
        String name = libraryName(named);
        return ScenarioLibrary.find(name)
                .orElseThrow(() -> ScenarioException.of(named.isEmpty() ? "''" : named, whyThereIsNone(file, name)));
    }

    private static String whyThereIsNone(Path file, String name) {
        if (Files.isDirectory(file) && !file.toString().isEmpty()) {
            return "a folder, not a scenario file";
        }
        return "no such file, and no scenario of that name in the library"
                + Nearest.hint(name, ScenarioLibrary.names());
    }

    private static String libraryName(String named) {
        String name = named.startsWith("scenarios/") ? named.substring("scenarios/".length()) : named;
        return name.endsWith(".yaml") ? name.substring(0, name.length() - ".yaml".length()) : name;
    }

    /**
     * Reads a file of UTF-8 and at most 1 MiB.
     *
     * @throws ScenarioException if it can't be read
     */
    public static ScenarioSource read(Path file) {
        String name = file.toString();
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw ScenarioException.of(name, "the file is larger than a scenario may be (1 MiB)");
            }
            return new ScenarioSource(name, decode(Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            throw ScenarioException.of(name, "no such file");
        } catch (CharacterCodingException e) {
            throw ScenarioException.of(name, "the file is not UTF-8");
        } catch (IOException e) {
            throw ScenarioException.of(name, "the file cannot be read: " + e.getMessage());
        }
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
