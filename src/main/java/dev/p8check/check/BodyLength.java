package dev.p8check.check;

/** Counts the characters of a body, which says by its first ones how many it has. */
final class BodyLength {
  private String head = "";
  private int count;
  private int declared;

  /** Counts {@code c}; returns whether the body is whole with it. */
  boolean add(char c) {
    head = count < KeyBody.HEAD ? head + c : head;
    count++;
    declared = count == KeyBody.HEAD ? KeyBody.size(head) : declared;
    return count == declared;
  }

  int count() {
    return count;
  }

  /** How many characters it says it has, 0 before it has said so and where it is none. */
  int declared() {
    return declared;
  }

  /** Whether it is none, or has more than it says. */
  boolean isOver() {
    return count >= KeyBody.HEAD && count > declared;
  }
}
