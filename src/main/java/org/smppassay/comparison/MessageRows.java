package org.smppassay.comparison;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.LongStream;
import org.smppassay.evaluation.Breakdown;

/** What a run's {@code messages.csv} says of each message. Immutable. */
public final class MessageRows {
    private static final double MICROS_PER_MS = 1000;
    private static final double MOST_MS = 1e12;

    /** What is known of one message. */
    enum Fate {
        DELIVERED,
        LOST,
        UNKNOWN
    }

    private final Map<String, Fate> fates;
    private final long[] latencies;
    private final long size;

    private MessageRows(Map<String, Fate> fates, long[] latencies, long size) {
        this.fates = fates;
        this.size = size;
        this.latencies = latencies;
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it can't be read or is none of ours
     */
    public static MessageRows read(Path file) throws IOException {
        Map<String, Fate> fates = new LinkedHashMap<>();
        Map<String, Integer> times = new HashMap<>();
        LongStream.Builder latencies = LongStream.builder();
        long size = 0;
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : csv) {
                size++;
                String destination = row.getField("destination");
                Fate fate = fate(row.getField("outcome"));
                if (!isOfTheSample(row)) {
                    continue;
                }
                int time = times.merge(destination, 1, Integer::sum);
                fates.put(destination + "#" + time, fate);
                String latency = row.getField("receipt_after_ms");
                if (fate == Fate.DELIVERED && !latency.isEmpty()) {
                    latencies.add(micros(latency));
                }
            }
        } catch (CsvParseException e) {
            String what = String.valueOf(e.getMessage()).replace("Exception when reading", "can't make out the");
            throw new IOException(file + " is no messages.csv of a run: " + what, e);
        } catch (NoSuchElementException | IllegalArgumentException e) {
            throw new IOException(file + " is no messages.csv of a run: " + e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw new IOException(file + " is no messages.csv of a run: it is not UTF-8", e);
        }
        long[] sorted = latencies.build().toArray();
        Arrays.sort(sorted);
        return new MessageRows(fates, sorted, size);
    }

    /** Messages to dead numbers, and those sent again, say nothing of how many arrive. */
    private static boolean isOfTheSample(NamedCsvRecord row) {
        return !row.findField("role").orElse("").equals("canary")
                && !Breakdown.isAgain(row.findField("phase").orElse(""));
    }

    private static long micros(String millis) {
        double told = Double.parseDouble(millis);
        if (!(Math.abs(told) <= MOST_MS)) {
            throw new IllegalArgumentException("receipt_after_ms is '" + millis + "'");
        }
        return Math.max(0, Math.round(told * MICROS_PER_MS));
    }

    private static Fate fate(String outcome) {
        return switch (outcome) {
            case "delivered" -> Fate.DELIVERED;
            case "pending", "unanswered" -> Fate.UNKNOWN;
            case "failed", "expired", "rejected" -> Fate.LOST;
            default -> throw new IllegalArgumentException("there is no outcome '" + outcome + "'");
        };
    }

    /** How many messages there are. */
    public long size() {
        return size;
    }

    /** By number and how often it had been sent to, in the order of the file; without canaries and what was sent again. */
    Map<String, Fate> fates() {
        return fates;
    }

    /** Of the delivered messages in microseconds, sorted. */
    long[] latencies() {
        return latencies;
    }
}
