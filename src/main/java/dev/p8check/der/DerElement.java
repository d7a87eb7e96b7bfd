package dev.p8check.der;

import dev.p8check.der.DerException.Problem;
import java.util.Arrays;

/**
 * One element of a DER encoding (X.690 10).
 *
 * @param bytes the whole encoding that it is a part of
 * @param tag its identifier octet
 * @param start offset of the identifier octet
 * @param contents offset of the first contents octet
 * @param end offset after the last contents octet
 */
public record DerElement(byte[] bytes, int tag, int start, int contents, int end) {

  /** A reader of the elements inside. */
  public DerReader reader() {
    return new DerReader(bytes, contents, end);
  }

  /** A copy of the contents octets. */
  public byte[] octets() {
    return Arrays.copyOfRange(bytes, contents, end);
  }

  /** How many contents octets there are. */
  public int length() {
    return end - contents;
  }

  /** The value of an INTEGER from 0 to 127; another one, such as a version never defined, is -1. */
  public int smallInteger() throws DerException {
    if (length() == 0) {
      throw new DerException(Problem.BAD_CONTENTS, contents);
    }
    return length() == 1 && bytes[contents] >= 0 ? bytes[contents] : -1;
  }

  /** The contents of a BIT STRING of whole octets. */
  public byte[] bits() throws DerException {
    if (length() == 0 || bytes[contents] != 0) {
      throw new DerException(Problem.BAD_CONTENTS, contents);
    }
    return Arrays.copyOfRange(bytes, contents + 1, end);
  }

  /** The tag alone: a record's own text would print key material. */
  @Override
  public String toString() {
    return "DerElement[" + tag + " at " + start + "]";
  }
}
