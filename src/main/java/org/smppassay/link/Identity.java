package org.smppassay.link;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who one end of a TLS connection is: a private key and the certificate for it. Immutable.
 *
 * @param key never printed
 * @param chain its own certificate, then those that vouch for it
 */
public record Identity(PrivateKey key, List<X509Certificate> chain) {
    private static final Pattern PKCS_8 =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final Pattern OTHER_KEY = Pattern.compile("-----BEGIN ((RSA|EC|DSA|ENCRYPTED) PRIVATE KEY)-----");
    private static final int LINE = 64;

    public Identity {
        chain = List.copyOf(chain);
    }

    /**
     * Reads PEM files.
     *
     * @param certificate the certificate, then those that vouch for it
     * @param key its private key: PKCS#8, not encrypted
     * @throws TlsException if one of them can't be read or is something else, or if they don't belong together
     */
    public static Identity read(Path certificate, Path key) throws TlsException {
        List<X509Certificate> chain = certificates(certificate);
        PublicKey publicKey = chain.get(0).getPublicKey();
        PrivateKey privateKey = privateKey(key, publicKey.getAlgorithm());
        if (!belongTogether(publicKey, privateKey)) {
            throw new TlsException("the key in " + key + " is not that of the certificate in " + certificate);
        }
        return new Identity(privateKey, chain);
    }

    /**
     * A new key with a certificate of its own making.
     *
     * @param names host names and IP addresses that it is for, at least one
     * @param now around when it is valid, for a year
     */
    public static Identity selfSigned(List<String> names, Instant now) {
        return SelfSigned.create(names, now);
    }

    /**
     * The certificates in a PEM file, at least one.
     *
     * @throws TlsException if it can't be read or holds none
     */
    public static List<X509Certificate> certificates(Path file) throws TlsException {
        try {
            List<X509Certificate> found = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (found.isEmpty()) {
                throw new TlsException("no certificate in PEM form is in " + file);
            }
            return found;
        } catch (TlsException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(file, e);
        } catch (CertificateException e) {
            throw new TlsException("no certificate in PEM form is in " + file, e);
        }
    }

    private static PrivateKey privateKey(Path file, String algorithm) throws TlsException {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        Matcher pem = PKCS_8.matcher(text);
        if (!pem.find()) {
            throw notPkcs8(file, text);
        }
        try {
            byte[] octets = Base64.getMimeDecoder().decode(pem.group(1));
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(octets));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new TlsException("the private key in " + file + " is not one for " + algorithm, e);
        }
    }

    private static TlsException notPkcs8(Path file, String text) {
        Matcher other = OTHER_KEY.matcher(text);
        return new TlsException(
                other.find()
                        ? file + " holds an " + other.group(1)
                                + ", which has to be turned into PKCS#8 without a password:"
                                + " openssl pkcs8 -topk8 -nocrypt -in OLD -out NEW"
                        : "no private key in PEM form (PKCS#8) is in " + file);
    }

    private static TlsException unreadable(Path file, IOException cause) {
        return new TlsException("can't read " + file, cause);
    }

    private static boolean belongTogether(PublicKey publicKey, PrivateKey privateKey) throws TlsException {
        byte[] anything = {1, 2, 3};
        try {
            Signature signature = Signature.getInstance(signatureFor(publicKey.getAlgorithm()));
            signature.initSign(privateKey);
            signature.update(anything);
            byte[] signed = signature.sign();
            signature.initVerify(publicKey);
            signature.update(anything);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            throw new TlsException("keys of the kind " + publicKey.getAlgorithm() + " can't be used", e);
        }
    }

    private static String signatureFor(String algorithm) {
        return switch (algorithm) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> algorithm;
        };
    }

    /** Its own certificate as PEM, for those who are to trust it. */
    public String certificatePem() {
        return pem("CERTIFICATE", encoded(chain.get(0)));
    }

    /** Its private key as PEM (PKCS#8). */
    String keyPem() {
        return pem("PRIVATE KEY", key.getEncoded());
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateException e) {
            throw new IllegalStateException("it was made of its encoding", e);
        }
    }

    private static String pem(String what, byte[] octets) {
        String text = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(octets);
        return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "Identity[" + chain.get(0).getSubjectX500Principal() + "]";
    }
}
