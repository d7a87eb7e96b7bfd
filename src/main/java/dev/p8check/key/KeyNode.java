package dev.p8check.key;

import java.util.List;

/**
 * One element of a key's structure, for people to look at.
 *
 * @param name what the standard calls it, such as {@code privateKeyAlgorithm}
 * @param type its ASN.1 type, such as {@code OCTET STRING}
 * @param detail what it says, in words; empty where it is only a container or is secret
 * @param start offset of its first octet in the encoding
 * @param end offset after its last octet
 * @param secret whether its contents are the private number
 */
public record KeyNode(
    String name, String type, String detail, int start, int end, boolean secret, List<KeyNode> children) {

  /** How many octets it takes in all. */
  public int size() {
    return end - start;
  }
}
