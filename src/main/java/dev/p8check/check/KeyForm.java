package dev.p8check.check;

/** The shapes in which a P-256 private key is written. */
public enum KeyForm {
  /** PKCS#8 with the curve named twice and the public key: 150 octets, as Apple issues it. */
  APPLE("apple"),
  /** PKCS#8 with the public key only: 138 octets, as OpenSSL writes it. */
  OPENSSL("openssl"),
  /** PKCS#8 with the curve named twice and no public key: 79 octets. */
  PARAMETERS_ONLY("parameters-only"),
  /** PKCS#8 with nothing but the scalar: 67 octets. */
  BARE("bare"),
  /** An ECPrivateKey of SEC 1 without its PKCS#8 wrapping. */
  SEC1("sec1"),
  /** Anything else that holds a P-256 key. */
  OTHER("other");

  private final String id;

  KeyForm(String id) {
    this.id = id;
  }

  /** The word used in JSON and in the page. */
  public String id() {
    return id;
  }
}
