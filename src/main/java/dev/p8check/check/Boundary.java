package dev.p8check.check;

/**
 * A BEGIN or END line of RFC 7468, as written or as it must have been meant.
 *
 * @param label the label as it should read, such as {@code PRIVATE KEY}
 * @param from offset of its first dash or letter
 * @param to offset after its last dash or letter
 * @param exact whether it is written just as the standard has it
 */
record Boundary(boolean begin, String label, int from, int to, boolean exact) {}
