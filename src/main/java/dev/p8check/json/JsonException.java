package dev.p8check.json;

/** Says where a text is not JSON. */
public final class JsonException extends Exception {
  private final int offset;

  JsonException(int offset) {
    this.offset = offset;
  }

  /**
   * Where in UTF-16 units the character, escape or number begins that cannot stand there, or the text ends that has to
   * go on.
   */
  public int offset() {
    return offset;
  }
}
