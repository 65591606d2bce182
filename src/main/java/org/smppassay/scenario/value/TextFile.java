package org.smppassay.scenario.value;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A text that a scenario has in a file of its own, read with the scenario, or the one that is built in.
 *
 * @param name as the scenario names it; {@link #BUILT_IN} for the text that is built in
 * @param text of the file; empty for the text that is built in
 */
public record TextFile(String name, String text) implements Comparable<TextFile> {
    /** Names what comes with the program. */
    public static final String BUILT_IN = "built-in";

    private static final long MOST_BYTES = 32 << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * Reads a file of UTF-8 and at most 32 MiB.
     *
     * @param named the path, or {@link #BUILT_IN}
     * @param beside the file whose folder a relative path starts from
     * @throws ValueFormatException if it can't be read
     */
    public static TextFile read(String named, Path beside) {
        if (named.equals(BUILT_IN)) {
            return new TextFile(named, "");
        }
        try {
            Path file = beside.resolveSibling(named);
            if (Files.size(file) > MOST_BYTES) {
                throw new ValueFormatException("the file '" + named + "' is larger than 32 MiB");
            }
            return new TextFile(named, decode(Files.readAllBytes(file)));
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new ValueFormatException("expected '" + BUILT_IN + "' or a file, found no file '" + named + "'");
        } catch (CharacterCodingException e) {
            throw new ValueFormatException("the file '" + named + "' is not UTF-8");
        } catch (IOException e) {
            throw new ValueFormatException("the file '" + named + "' cannot be read: " + e.getMessage());
        }
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    public boolean isBuiltIn() {
        return name.equals(BUILT_IN);
    }

    @Override
    public int compareTo(TextFile other) {
        return name.compareTo(other.name);
    }

    /** The name alone, since the text may be long. */
    @Override
    public String toString() {
        return name;
    }
}
