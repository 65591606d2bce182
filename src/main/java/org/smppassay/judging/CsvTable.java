package org.smppassay.judging;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** A CSV file with a header: separated by comma, semicolon or tab, whichever its first line has most of. */
final class CsvTable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int FIRST_LINE = 1 << 16;

    /** Takes the rows of a table, in the order of the file. */
    interface Rows {
        void row(Row row) throws BadCellException;
    }

    private final Path file;
    private final Charset charset;

    CsvTable(Path file, Charset charset) {
        this.file = file;
        this.charset = charset;
    }

    /**
     * Reads the whole file.
     *
     * @param begin gets the names of the header, and says which field tells what
     * @param rows takes each row; what it refuses is noted in {@code bad}
     */
    void read(Function<List<String>, Header> begin, Rows rows, BadRows bad) throws IOException {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), charset.newDecoder()), FIRST_LINE)) {
            CsvReader<CsvRecord> csv = CsvReader.builder()
                    .fieldSeparator(separator(in))
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .ofCsvRecord(in);
            read(csv.iterator(), begin, rows, bad);
        } catch (CharacterCodingException e) {
            throw notDecoded();
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException ? notDecoded() : e;
        } catch (CsvParseException e) {
            String what = String.valueOf(e.getMessage()).replace("Exception when reading", "can't make out the");
            throw new UnreadableRowsException(file + ": not a CSV file that can be read: " + what);
        }
    }

    private void read(Iterator<CsvRecord> records, Function<List<String>, Header> begin, Rows rows, BadRows bad) {
        if (!records.hasNext()) {
            throw new UnreadableRowsException(
                    file + ": expected a first line with the names of columns, found nothing");
        }
        Header header = begin.apply(records.next().getFields());
        while (records.hasNext()) {
            CsvRecord csv = records.next();
            String where = file + ":" + csv.getStartingLineNumber();
            if (csv.getFieldCount() != header.size()) {
                bad.add(where, "expected " + header.size() + " fields as in the header, found " + csv.getFieldCount());
                continue;
            }
            try {
                rows.row(new Row(header, csv.getFields()));
            } catch (BadCellException e) {
                bad.add(where, "column " + header.name(e.column()) + ": " + e.getMessage());
            }
        }
    }

    private UnreadableRowsException notDecoded() {
        return new UnreadableRowsException(
                file + ": not " + charset + "; name its encoding with --charset, such as --charset GB18030");
    }

    /** Leaves the reader behind a byte order mark, if there is one, and before all else. */
    private static char separator(Reader in) throws IOException {
        in.mark(FIRST_LINE);
        int skip = in.read() == BYTE_ORDER_MARK ? 1 : 0;
        in.reset();
        in.skip(skip);
        in.mark(FIRST_LINE);
        int[] counts = new int[SEPARATORS.length];
        for (int read = 1; read < FIRST_LINE; read++) {
            int c = in.read();
            if (c < 0 || c == '\n' || c == '\r') {
                break;
            }
            for (int i = 0; i < SEPARATORS.length; i++) {
                counts[i] += c == SEPARATORS[i] ? 1 : 0;
            }
        }
        in.reset();
        int best = 0;
        for (int i = 1; i < SEPARATORS.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS[best];
    }
}
