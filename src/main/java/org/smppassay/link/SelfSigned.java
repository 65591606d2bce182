package org.smppassay.link;

import io.netty.util.NetUtil;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.security.auth.x500.X500Principal;

/** Makes certificates that nobody but their owner vouches for (RFC 5280), with a key on the curve P-256. */
final class SelfSigned {
    private static final String ECDSA_WITH_SHA256 = "1.2.840.10045.4.3.2";
    private static final String SUBJECT_ALT_NAME = "2.5.29.17";
    private static final String BASIC_CONSTRAINTS = "2.5.29.19";
    private static final String EXTENDED_KEY_USAGE = "2.5.29.37";
    private static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";
    private static final String CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";
    private static final int DNS_NAME = 0x82;
    private static final int IP_ADDRESS = 0x87;
    /** Clocks differ. */
    private static final Duration BEFORE = Duration.ofDays(1);

    private static final Duration VALID = Duration.ofDays(397);
    private static final int SERIAL_OCTETS = 16;

    private SelfSigned() {}

    /**
     * A new key and the certificate for it.
     *
     * @param names host names and IP addresses that it is for; the first is its common name
     * @param now around when it is valid
     */
    static Identity create(List<String> names, Instant now) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair keys = generator.generateKeyPair();
            byte[] content = content(keys.getPublic().getEncoded(), names, now);
            byte[] certificate = Der.sequence(content, algorithm(), Der.bits(sign(content, keys.getPrivate())));
            return new Identity(keys.getPrivate(), List.of((X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(certificate))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has elliptic curves and X.509", e);
        }
    }

    private static byte[] sign(byte[] content, PrivateKey key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key);
        signature.update(content);
        return signature.sign();
    }

    /** TBSCertificate: version 3, serial number, algorithm, issuer, validity, subject, key, extensions. */
    private static byte[] content(byte[] publicKey, List<String> names, Instant now) throws GeneralSecurityException {
        byte[] owner = new X500Principal("CN=\"" + names.get(0) + "\"").getEncoded();
        return Der.sequence(
                Der.explicit(0, Der.integer(BigInteger.TWO)),
                Der.integer(serialNumber(publicKey)),
                algorithm(),
                owner,
                Der.sequence(Der.time(now.minus(BEFORE)), Der.time(now.plus(VALID))),
                owner,
                publicKey,
                Der.explicit(3, Der.sequence(basicConstraints(), keyUsage(), alternativeNames(names))));
    }

    /** A fingerprint of the key, which is as unique as the key is. */
    private static BigInteger serialNumber(byte[] publicKey) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(publicKey);
        return new BigInteger(1, digest, 0, SERIAL_OCTETS);
    }

    private static byte[] algorithm() {
        return Der.sequence(Der.oid(ECDSA_WITH_SHA256));
    }

    /** Critical; an empty sequence: it signs no other certificates. */
    private static byte[] basicConstraints() {
        return Der.sequence(Der.oid(BASIC_CONSTRAINTS), Der.truth(), Der.octets(Der.sequence()));
    }

    private static byte[] keyUsage() {
        return extension(EXTENDED_KEY_USAGE, Der.sequence(Der.oid(SERVER_AUTH), Der.oid(CLIENT_AUTH)));
    }

    private static byte[] alternativeNames(List<String> names) {
        List<byte[]> all = new ArrayList<>();
        for (String name : names) {
            byte[] address = NetUtil.createByteArrayFromIpAddressString(name);
            all.add(
                    address == null
                            ? Der.tagged(DNS_NAME, name.getBytes(StandardCharsets.US_ASCII))
                            : Der.tagged(IP_ADDRESS, address));
        }
        return extension(SUBJECT_ALT_NAME, Der.sequence(all.toArray(byte[][]::new)));
    }

    private static byte[] extension(String oid, byte[] value) {
        return Der.sequence(Der.oid(oid), Der.octets(value));
    }
}
