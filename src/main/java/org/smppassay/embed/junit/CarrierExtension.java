package org.smppassay.embed.junit;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.smppassay.embed.CarrierBuilder;
import org.smppassay.embed.SimulatedCarrier;

/**
 * A simulated carrier for the tests of a class (in a static field) or one for each test (in an instance field). It listens on a free
 * loopback port. Tests may also take it as a parameter.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final CarrierExtension CARRIER = CarrierExtension.serving(
 *         SimulatedCarrier.of("healthy").set("carrier.receipts.lost", "10%"));
 *
 * @Test
 * void countsWhatIsMissing() {
 *     gateway.connect("127.0.0.1", CARRIER.carrier().port());
 * }
 * }</pre>
 */
public final class CarrierExtension
        implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private final CarrierBuilder description;
    private boolean forAll;
    private @Nullable SimulatedCarrier carrier;

    private CarrierExtension(CarrierBuilder description) {
        this.description = description;
    }

    /** Serves the carrier of a scenario file, or of a scenario of the library such as {@code healthy}. */
    public static CarrierExtension serving(String scenario) {
        return serving(SimulatedCarrier.of(scenario));
    }

    /** Serves a carrier as described. */
    public static CarrierExtension serving(CarrierBuilder description) {
        return new CarrierExtension(description);
    }

    /**
     * The carrier that serves now.
     *
     * @throws IllegalStateException outside of tests
     */
    public SimulatedCarrier carrier() {
        if (carrier == null) {
            throw new IllegalStateException("the carrier serves only while tests run");
        }
        return carrier;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        forAll = true;
        carrier = description.start();
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        if (!forAll) {
            carrier = description.start();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (!forAll) {
            close();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    private void close() {
        if (carrier != null) {
            carrier.close();
            carrier = null;
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SimulatedCarrier.class;
    }

    @Override
    public SimulatedCarrier resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return carrier();
    }
}
