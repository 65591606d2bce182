package org.smppassay.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.report.load.MadeUp;

class MetricsEndpointTest {
    @Test
    void shouldTellWhatWasCountedSinceTheLoadBegan() throws Exception {
        try (MetricsEndpoint endpoint = MetricsEndpoint.start(0)) {
            MadeUp.seconds("spike", 0, 3, 2).forEach(endpoint::second);

            assertThat(scrape(endpoint.port(), "text/plain").body().lines())
                    .contains(
                            "# TYPE assay_load_submissions_total counter",
                            "assay_load_submissions_total{outcome=\"accepted\"} 2980.0",
                            "assay_load_submissions_total{outcome=\"throttled\"} 18.0",
                            "assay_load_submissions_total{outcome=\"lost\"} 0.0",
                            "assay_load_statuses_total{status=\"ESME_RTHROTTLED\"} 18.0",
                            "assay_load_receipts_total 2971.0",
                            "assay_load_octets_total{direction=\"out\"} 390000.0",
                            "assay_load_in_flight 200.0",
                            "assay_load_window 200.0",
                            "assay_load_backlog 400.0",
                            "assay_load_bound_sessions 4.0",
                            "assay_load_phase_info{phase=\"spike\"} 1",
                            "# TYPE assay_load_response_seconds histogram",
                            "assay_load_response_seconds_bucket{le=\"0.001\"} 0",
                            "assay_load_response_seconds_bucket{le=\"+Inf\"} 3000",
                            "assay_load_response_seconds_count 3000");
        }
    }

    /** A latency of a bucket's very bound lies in it, though histograms round. */
    @Test
    void shouldCountABoundWithinItsBucket() throws Exception {
        try (MetricsEndpoint endpoint = MetricsEndpoint.start(0)) {
            var second = MadeUp.silence("1");
            second.latencies().service().recordValueWithCount(1_000_000, 7);
            second.latencies().service().recordValueWithCount(1_010_000, 2);
            endpoint.second(second);

            assertThat(scrape(endpoint.port(), "text/plain").body().lines())
                    .contains(
                            "assay_load_service_seconds_bucket{le=\"5.0E-4\"} 0",
                            "assay_load_service_seconds_bucket{le=\"0.001\"} 7",
                            "assay_load_service_seconds_bucket{le=\"0.002\"} 9");
        }
    }

    @Test
    void shouldAnswerBeforeTheFirstSecond() throws Exception {
        try (MetricsEndpoint endpoint = MetricsEndpoint.start(0)) {
            assertThat(scrape(endpoint.port(), "text/plain").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited",
                "application/openmetrics-text;version=1.0.0",
                "text/plain;version=0.0.4"
            })
    void shouldAnswerInTheFormThatIsAskedFor(String form) throws Exception {
        try (MetricsEndpoint endpoint = MetricsEndpoint.start(0)) {
            endpoint.second(MadeUp.silence("1"));

            HttpResponse<String> answer = scrape(endpoint.port(), form);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith(form.substring(0, form.indexOf(';')));
            assertThat(answer.body()).contains("assay_load_window");
        }
    }

    @Test
    void shouldLeaveThePortAtTheEnd() throws Exception {
        MetricsEndpoint endpoint = MetricsEndpoint.start(0);
        int port = endpoint.port();

        endpoint.close();

        assertThatThrownBy(() -> scrape(port, "text/plain")).isInstanceOf(ConnectException.class);
    }

    @Test
    void shouldRefuseAPortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

            assertThatThrownBy(() -> MetricsEndpoint.start(taken.getLocalPort()))
                    .isInstanceOf(IOException.class);
        }
    }

    private static HttpResponse<String> scrape(int port, String accept) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                .header("Accept", accept)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
