package org.smppassay.observation;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Writes to a file; a failure, such as a full disk, names the file. Confined to whoever writes. */
final class NamedStream extends FilterOutputStream {
    private final Path file;

    NamedStream(OutputStream out, Path file) {
        super(out);
        this.file = file;
    }

    @Override
    public void write(int octet) throws IOException {
        try {
            out.write(octet);
        } catch (IOException e) {
            throw named(e);
        }
    }

    @Override
    public void write(byte[] octets, int from, int length) throws IOException {
        try {
            out.write(octets, from, length);
        } catch (IOException e) {
            throw named(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw named(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } catch (IOException e) {
            throw named(e);
        }
    }

    private IOException named(IOException trouble) {
        if (trouble instanceof FileSystemException) {
            return trouble;
        }
        FileSystemException named = new FileSystemException(file.toString(), null, trouble.getMessage());
        named.initCause(trouble);
        return named;
    }
}
