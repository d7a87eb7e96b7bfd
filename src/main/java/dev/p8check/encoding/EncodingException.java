package dev.p8check.encoding;

/** Says at which offset a text or an octet string stops being what its encoding allows. */
public final class EncodingException extends Exception {
  private final int offset;

  EncodingException(int offset) {
    this.offset = offset;
  }

  /** The offset of the first character or octet that cannot stand there. */
  public int offset() {
    return offset;
  }
}
