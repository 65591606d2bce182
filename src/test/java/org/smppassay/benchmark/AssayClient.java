package org.smppassay.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.smppassay.cli.CommandLineRun;

/** {@code assay load} as a user runs it, with all it measures, matches and writes down. */
final class AssayClient {
    private static final String CHARACTERS = "140";

    private AssayClient() {}

    static Round run(Traffic traffic) throws Exception {
        try (Scratch folder = new Scratch()) {
            Path password = Files.writeString(folder.file("password"), Traffic.PASSWORD + "\n");
            Path out = folder.file("run");
            List<String> args = new ArrayList<>(List.of("load", "--closed", "--warm-up", "0s", "--quiet"));
            args.addAll(List.of("--target", "smpp://" + Traffic.SYSTEM_ID + "@127.0.0.1:" + traffic.port()));
            args.addAll(List.of("--password-file", password.toString(), "--out", out.toString()));
            args.addAll(List.of("--sessions", Integer.toString(traffic.sessions())));
            args.addAll(List.of("--window", Integer.toString(traffic.window())));
            args.addAll(List.of("--count", Long.toString(traffic.sent()), "--length", CHARACTERS));
            args.add(traffic.receipts() ? "--receipts" : "--no-receipts");
            CommandLineRun run = CommandLineRun.of(args.toArray(String[]::new));
            Path result = out.resolve("result.json");
            if (!Files.exists(result)) {
                throw new IllegalStateException(run.err());
            }
            return round(new ObjectMapper().readTree(result.toFile()));
        }
    }

    private static Round round(JsonNode result) {
        long accepted = result.at("/counts/accepted").asLong();
        long receipts = result.at("/counts/receipts").asLong();
        double submits = result.at("/throughput/submits_per_s").asDouble();
        double delivered = result.at("/throughput/receipts_per_s").asDouble();
        return new Round(accepted, accepted / submits, receipts, receipts == 0 ? 0 : receipts / delivered);
    }
}
