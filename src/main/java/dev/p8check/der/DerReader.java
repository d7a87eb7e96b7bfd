package dev.p8check.der;

import dev.p8check.der.DerException.Problem;

/** Reads the elements of a DER encoding one after another (X.690 10); low tag numbers only. */
public final class DerReader {
  private final byte[] bytes;
  private final int end;
  private int at;

  /** Reads all of {@code bytes}. */
  public DerReader(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  DerReader(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  /** The offset of the next element. */
  public int offset() {
    return at;
  }

  /** Whether an element is left. */
  public boolean hasMore() {
    return at < end;
  }

  /** The tag of the next element, or -1 at the end. */
  public int nextTag() {
    return at < end ? bytes[at] & 0xff : -1;
  }

  /** Reads the next element, which must have that tag. */
  public DerElement read(int tag) throws DerException {
    if (at < end && nextTag() != tag) {
      throw new DerException(Problem.UNEXPECTED_TAG, at);
    }
    return read();
  }

  /** Reads the next element. */
  public DerElement read() throws DerException {
    int start = at;
    int contents = contentsOffset(start);
    int length = length(start);
    if (length > end - contents) {
      throw new DerException(Problem.TRUNCATED, end);
    }
    at = contents + length;
    return new DerElement(bytes, bytes[start] & 0xff, start, contents, at);
  }

  /** Fails where an element is left. */
  public void expectEnd() throws DerException {
    if (at < end) {
      throw new DerException(Problem.LEFTOVER, at);
    }
  }

  /** Returns how long the next element says it is in all, whether or not the octets are there. */
  public int declaredSize() throws DerException {
    return contentsOffset(at) - at + length(at);
  }

  private int contentsOffset(int start) throws DerException {
    if (start + 1 >= end) {
      throw new DerException(Problem.TRUNCATED, end);
    }
    int first = bytes[start + 1] & 0xff;
    return start + 2 + (first > 0x80 ? first & 0x7f : 0);
  }

  private int length(int start) throws DerException {
    int first = bytes[start + 1] & 0xff;
    if (first < 0x80) {
      return first;
    }
    int octets = first & 0x7f;
    // Three octets measure 16 MiB: more than any key, and still an int.
    if (octets == 0 || octets > 3) {
      throw new DerException(Problem.BAD_LENGTH, start + 1);
    }
    if (start + 2 + octets > end) {
      throw new DerException(Problem.TRUNCATED, end);
    }
    int length = 0;
    for (int i = 0; i < octets; i++) {
      length = length << 8 | bytes[start + 2 + i] & 0xff;
    }
    if (length < 0x80 || bytes[start + 2] == 0) {
      throw new DerException(Problem.BAD_LENGTH, start + 1);
    }
    return length;
  }
}
