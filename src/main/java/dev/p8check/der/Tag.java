package dev.p8check.der;

/** The identifier octets that keys and certificates use (X.690 8.1.2). */
public final class Tag {
  public static final int INTEGER = 0x02;
  public static final int BIT_STRING = 0x03;
  public static final int OCTET_STRING = 0x04;
  public static final int OBJECT_IDENTIFIER = 0x06;
  public static final int SEQUENCE = 0x30;
  public static final int SET = 0x31;
  public static final int CONTEXT_0 = 0xa0;
  public static final int CONTEXT_1 = 0xa1;
  /** {@code [1] IMPLICIT BIT STRING}, the public key of a OneAsymmetricKey (RFC 5958 section 2). */
  public static final int CONTEXT_1_PRIMITIVE = 0x81;

  private Tag() {}
}
