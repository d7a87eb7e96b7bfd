package dev.p8check.der;

/** Builds DER encodings from the inside out (X.690 10). */
public final class DerWriter {
  private DerWriter() {}

  /** One element: identifier, minimal length, and the parts as its contents. */
  public static byte[] element(int tag, byte[]... parts) {
    byte[] contents = concatenation(parts);
    int length = contents.length;
    byte[] head;
    if (length < 0x80) {
      head = new byte[] {(byte) tag, (byte) length};
    } else if (length < 0x100) {
      head = new byte[] {(byte) tag, (byte) 0x81, (byte) length};
    } else if (length < 0x10000) {
      head = new byte[] {(byte) tag, (byte) 0x82, (byte) (length >> 8), (byte) length};
    } else {
      head = new byte[] {(byte) tag, (byte) 0x83, (byte) (length >> 16), (byte) (length >> 8), (byte) length};
    }
    return concatenation(head, contents);
  }

  /** The parts one after another. */
  public static byte[] concatenation(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}
