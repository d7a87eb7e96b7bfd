package dev.p8check.json;

/** Says where a text is not JSON. */
public final class JsonException extends Exception {
  private final int offset;

  JsonException(int offset) {
    this.offset = offset;
  }

  /** The offset in UTF-16 units of the first character that cannot stand there, or the length of the text where more had to come. */
  public int offset() {
    return offset;
  }
}
